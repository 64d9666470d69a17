"""What can be wrong with the store itself; the message is one plain line for the operator."""


class StoreError(Exception):
    """The store can't do what was asked; the message never carries a personal word."""


class StoreUnusable(StoreError):
    """The store must not be used as it stands: nothing was changed, a person has to act."""


class StoreAway(StoreError):
    """The database can't be used right now (unreachable, busy, disk full): trying later may work."""
