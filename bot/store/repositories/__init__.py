"""The repositories of one transaction, by what they keep; every WHERE names the candidate."""
