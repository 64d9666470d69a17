"""The parameters of an HTTP request to the Bot API: query, form, multipart form or JSON."""

from __future__ import annotations

import json
from email.message import Message
from email.parser import Parser
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.playground.checking import Upload
from bot.playground.refusals import Refused, bad_request

MOST_BYTES = 50 * 1024 * 1024

Given = dict[str, object]


async def given(request: Request) -> Given:
    """Return the parameters: texts (from a form), JSON values, uploads.

    Raises:
        Refused: 400 for a body that is not what it says, 413 for one of more than 50 MB.
    """
    query: Given = dict(request.query_params)
    return query | (_body(request.headers.get("content-type", ""), await _bytes(request)))


async def _bytes(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise Refused(413, "Request Entity Too Large")
    return bytes(body)


def _body(content_type: str, body: bytes) -> Given:
    if not body:
        return {}
    header = _header(content_type)
    match header.get_content_type():
        case "application/json":
            return _json(body)
        case "application/x-www-form-urlencoded":
            return dict(parse_qsl(body.decode(errors="surrogateescape"), keep_blank_values=True))
        case "multipart/form-data":
            return _multipart(str(header.get_param("boundary", "")), body)
        case _:
            raise bad_request("unsupported content type")


def _header(content_type: str) -> Message:
    header = Message()
    header["content-type"] = content_type or "application/octet-stream"
    return header


def _json(body: bytes) -> Given:
    try:
        parsed = json.loads(body)
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(parsed, dict):
        raise bad_request("object expected")
    return parsed


def _multipart(boundary: str, body: bytes) -> Given:
    parts = (b"\r\n" + body).split(b"\r\n--" + boundary.encode())
    if not boundary or len(parts) < 2 or not parts[-1].startswith(b"--"):
        raise bad_request("can't parse the multipart form")
    return dict(_part(part) for part in parts[1:-1])


def _part(part: bytes) -> tuple[str, object]:
    head, _, data = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    header = Parser().parsestr(head.decode(errors="surrogateescape"))
    name = str(header.get_param("name", "", "content-disposition"))
    file_name = header.get_filename()
    if file_name is None:
        return name, data.decode(errors="surrogateescape")
    return name, Upload(file_name=file_name, content_type=header.get_content_type(), data=data)
