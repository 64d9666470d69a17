"""Personal words at rest: sealed in one blob per row, under the candidate's own key.

A blob is Fernet (AES-128-CBC with HMAC-SHA256, from ``cryptography``) over compact JSON. Only here, in
the screens of private chats and in ``bot.writing`` is a ``Personal`` revealed.
"""

import json
from collections.abc import Mapping

from cryptography.fernet import Fernet, InvalidToken

from bot.domain.people import Personal
from bot.store.errors import StoreUnusable


def seal(key: Fernet, words: Mapping[str, Personal | None]) -> bytes | None:
    """Return the words that are there, sealed by name; ``None`` if there are none."""
    revealed = {name: word.reveal() for name, word in words.items() if word is not None}
    if not revealed:
        return None
    return key.encrypt(json.dumps(revealed, ensure_ascii=False, separators=(",", ":")).encode())


def unseal(key: Fernet, sealed: bytes | None) -> dict[str, Personal]:
    """Return the sealed words by name; ``StoreUnusable`` if the key is not theirs."""
    if sealed is None:
        return {}
    try:
        revealed = json.loads(key.decrypt(sealed))
    except InvalidToken:
        raise StoreUnusable("sealed words can't be opened with their candidate's key") from None
    return {name: Personal(word) for name, word in revealed.items()}
