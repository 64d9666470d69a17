"""Which links Telegram takes, and how it writes them.

A link is ``http``, ``https`` or ``tg``; without a scheme it is ``http``. The host is lowered, needs a dot,
and the path begins with a slash. ``tg://user?id=N`` names a person.
"""

from __future__ import annotations

import ipaddress
import re

_SPACES = " \t\r\n\0\v"
_USER_LINK = re.compile(r"tg:(?://)?user/?\?([^#]*)", re.IGNORECASE)
_INTEGER = re.compile(r"-?\d{1,19}", re.ASCII)
_PORT = re.compile(r"(.+):([^:@\]]*)", re.DOTALL)
_HIGHEST_USER_ID = 2**40 - 1
_HOST_CHARACTERS = re.compile(r"(?:[A-Za-z0-9.\-_!$,~*'();&+=]|%[0-9A-Fa-f]{2}|[^\x00-\x7f])*")
_USER_CHARACTERS = re.compile(r"(?:[A-Za-z0-9.\-_!$,~*'();&+=:]|%[0-9A-Fa-f]{2}|[^\x00-\x7f])*")


class WrongLink(ValueError):
    """A link Telegram does not take; the message is Telegram's reason."""


def user_id(link: str) -> int | None:
    """Return whom ``tg://user?id=N`` names, or None when ``link`` names nobody."""
    found = _USER_LINK.match(link)
    if found is None:
        return None
    for pair in found[1].split("&"):
        key, _, value = pair.partition("=")
        if key.lower() == "id":
            return _user_number(value)
    return None


def checked(link: str) -> str:
    """Return ``link`` as Telegram writes it.

    Raises:
        WrongLink: Telegram does not take the link.
    """
    lowered = link[:3].lower()
    if lowered == "tg:":
        return _tg_link(link[3:].removeprefix("//"))
    scheme, userinfo, host, port, query = _parts(link)
    if "." not in host and not host.startswith("["):
        raise WrongLink("Wrong HTTP URL")
    return f"{scheme}://{f'{userinfo}@' if userinfo else ''}{host}{f':{port}' if port else ''}{query}"


def _user_number(value: str) -> int | None:
    if not _INTEGER.fullmatch(value):
        return None
    return int(value) if 0 < int(value) <= _HIGHEST_USER_ID else None


def _tg_link(rest: str) -> str:
    scheme, userinfo, host, port, query = _parts(rest)
    if rest.lower().startswith("http://") or scheme == "https" or userinfo or port or host.startswith("["):
        raise WrongLink("Wrong tg URL")
    if re.search(r"[^A-Za-z0-9_-]", host):
        raise WrongLink("Unallowed characters in URL host")
    return f"tg://{host}{query.removeprefix('/') if query.startswith('/?') else query}"


def _parts(link: str) -> tuple[str, str, str, int, str]:
    scheme, rest = _scheme(link)
    end = re.search(r"[/?#]", rest)
    authority, query = (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
    authority, port = _port(authority)
    userinfo, _, host = authority.rpartition("@")
    return scheme, _user_part(userinfo), _host(host), port, _query(query)


def _scheme(link: str) -> tuple[str, str]:
    scheme, separator, rest = link.partition("://")
    if not separator or ":" in scheme:
        return "http", link
    if scheme.lower() not in {"http", "https"}:
        raise WrongLink("Unsupported URL protocol")
    return scheme.lower(), rest


def _port(authority: str) -> tuple[str, int]:
    found = _PORT.fullmatch(authority)
    if found is None:
        return authority, 0
    number = found[2].lstrip("0") if found[2].strip("0") else found[2][-1:]
    if not re.fullmatch(r"\d{1,5}", number, re.ASCII) or not 0 < int(number) <= 65535:
        raise WrongLink("Wrong port number specified in the URL")
    return found[1], int(number)


def _host(host: str) -> str:
    if host.startswith("[") and host.endswith("]"):
        return _six(host.lower())
    if not host:
        raise WrongLink("URL host is empty")
    if host == ".":
        raise WrongLink("Host is invalid")
    return _spelled(_ascii_lowered(host), _HOST_CHARACTERS, "host")


def _six(host: str) -> str:
    try:
        ipaddress.IPv6Address(host[1:-1])
    except ValueError:
        raise WrongLink("Wrong IPv6 address specified in the URL") from None
    return host


def _user_part(userinfo: str) -> str:
    return _spelled(userinfo, _USER_CHARACTERS, "userinfo")


def _spelled(part: str, characters: re.Pattern[str], name: str) -> str:
    taken = characters.match(part)
    rest = part[taken.end() :] if taken else part
    if rest.startswith("%"):
        raise WrongLink(f"Wrong percent-encoded symbol in URL {name}")
    if rest:
        raise WrongLink(f"Disallowed character in URL {name}")
    return part


def _query(query: str) -> str:
    query = query.rstrip(_SPACES)
    query = query if query.startswith("/") else f"/{query}"
    return "".join(f"%{ord(letter):02X}" if letter <= " " else letter for letter in query)


def _ascii_lowered(text: str) -> str:
    return "".join(letter.lower() if letter.isascii() else letter for letter in text)
