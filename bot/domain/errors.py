"""What can be wrong with a request, named as facts; ``chat.failures`` has a sentence for each."""


class RequestError(Exception):
    """A request that can't be carried out as it stands; never carries a personal word."""


class NoSuchThing(RequestError):
    """What the button or command speaks of is not (or no longer) this candidate's."""


class NotConsented(RequestError):
    """Nobody has agreed to the privacy text in this chat yet."""


class InterviewTooOld(RequestError):
    """The interview lies so far back that nothing of its plan is left."""


class InterviewTooFar(RequestError):
    """The interview lies more than two years ahead: most likely a slip of the year."""


class PromiseBeforeInterview(RequestError):
    """The promised reply day lies before the interview it is to follow."""


class TooMany(RequestError):
    """The candidate has as many of these as can be kept (``people.LIMITS``)."""

    def __init__(self, what: str, most: int) -> None:
        super().__init__(what, most)
        self.what = what
        self.most = most


class SnoozePastDeadline(RequestError):
    """The task can't wait until then: it is of use only before its deadline."""


class InterviewNotHeld(RequestError):
    """The interview has not taken place (yet), so nothing after it can be recorded."""


class EndBeforeStart(RequestError):
    """An interview can't have ended then: before it began, at once, or more than ten hours later."""


class NoOffer(RequestError):
    """There is no offer in hand (any more), or it is not in writing yet."""


class ReplyByTooSoon(RequestError):
    """The last day to answer the offer is over already."""


class ReplyByTooFar(RequestError):
    """The last day to answer the offer lies so far ahead that it must be a slip of the year."""


class InviteNotUsable(RequestError):
    """The invite can't be taken up: unknown, expired, spent or withdrawn, or this was a try too many."""


class SeatsImpossible(RequestError):
    """A cohort has from one to ``MOST_SEATS`` seats, and never fewer than are taken; a new link needs one."""


class LastCoach(RequestError):
    """Nobody else runs the cohort: the last coach can only close it."""


class GroupTaken(RequestError):
    """Another cohort meets in that group of Telegram's already."""


class GivesAway(RequestError):
    """Words meant for others hold a name, or a way to reach somebody (``cohorts.giveaways.Giveaway``)."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class OwnAsk(RequestError):
    """Nobody offers help with what they asked for themselves."""


class SettledMeanwhile(RequestError):
    """What two members arrange was answered, changed or given up since the button was shown."""


class PracticeNotThen(RequestError):
    """A practice can't be proposed for then: too soon to be told of, or too far ahead."""


class WorkshopNotThen(RequestError):
    """A workshop can't be announced for then: it would be over, too far ahead, or last too long."""
