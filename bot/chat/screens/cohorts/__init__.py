"""The screens of cohorts, in private chats and in the group.

What stands in a group is made by :mod:`.public` only, from counts and shared words; all others are for one
person's private chat.
"""
