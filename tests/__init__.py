"""The tests mirror ``bot``: each name is the sentence it proves."""
