/** What happened in a group, said in one line. */

/**
 * @param {import("./bubble.js").Message} message
 * @param {import("./words.js").Words} words
 * @returns {string}
 */
export function serviceLine(message, words) {
  const { service, author } = message;
  const [kind, what] = Object.entries(service)[0];
  const lines = {
    group_chat_created: () => words.founded(author.name),
    supergroup_chat_created: () => words.founded(author.name),
    new_chat_members: () => joined(author, what, words),
    left_chat_member: () => (what.id === author.id ? words.left(author.name) : words.removed(author.name, what.first_name)),
    new_chat_title: () => words.renamed(author.name, what),
    migrate_to_chat_id: () => words.upgraded,
    forum_topic_created: () => words.topicOpened(author.name, what.name),
    forum_topic_closed: () => words.topicClosed(author.name),
    forum_topic_reopened: () => words.topicReopened(author.name),
  };
  return lines[kind]?.() ?? words.other;
}

function joined(author, users, words) {
  if (users.every(({ id }) => id === author.id)) return words.joined(author.name);
  return words.added(author.name, users.map((user) => user.first_name).join(", "));
}
