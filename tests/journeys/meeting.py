"""A group of the playground with a coach and members, who came to the bot by themselves."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Self

import httpx

from bot.domain.cohorts import Chair, Cohort, Group, Invite, Mail, Membership
from bot.domain.cohorts.sharing import Errand
from bot.domain.people import Personal
from bot.services.ports import Begin
from bot.wiring.playground import Playing
from tests.journeys import stories
from tests.journeys.conftest import Newcomer
from tests.journeys.phone import Message, Phone, _message

#: a name of the cohort that no group is ever told
NAME = "Promotion Quillivant"
WORDS = "W" * 32
NAMES = ("Claire", "Camille", "Sam", "Dominique", "Alex", "Noor")


@dataclass(kw_only=True, slots=True)
class Meeting:
    """One group: its coach made it, the members are in it."""

    client: httpx.AsyncClient
    begin: Begin
    id: int
    coach: Phone
    members: tuple[Phone, ...]
    cohort_id: int

    @classmethod
    async def of(
        cls,
        town: Playing,
        client: httpx.AsyncClient,
        newcomer: Newcomer,
        *,
        members: int = 1,
        kind: str = "group",
    ) -> Self:
        """Make a coach, members, a group with them all, and a cohort that is tied to none yet."""
        people = [await newcomer(name) for name in NAMES[: members + 1]]
        for phone in people:
            await stories.arrive(phone)
        coach, *others = people
        body = {"title": "Promo", "members": [it.id for it in people], "kind": kind}
        made = (await client.post("/api/groups", json=body)).raise_for_status().json()
        begin: Begin = town.bot.application.bot_data["desk"].begin
        now = town.bot.wall()
        with begin() as work:
            ids = [it.id for phone in people if (it := work.candidates.by_chat(phone.id)) is not None]
            cohort = work.cohorts.add(
                Cohort(
                    id=0,
                    name=Personal(NAME),
                    language="fr",
                    zone="Europe/Paris",
                    territory="FR",
                    seats=12,
                    opened_at=now,
                )
            )
            work.cohorts.seat(Chair(cohort=cohort, coach_id=ids[0], name=Personal("Claire"), since=now))
            for nth, person in enumerate(ids[1:]):
                place = Membership(
                    cohort=cohort,
                    member_id=person,
                    alias=Personal(f"Aliazar{nth}"),
                    joined_at=now,
                    counted_from=now,
                )
                work.cohorts.enrol(place)
        return cls(
            client=client,
            begin=begin,
            id=made["id"],
            coach=coach,
            members=tuple(others),
            cohort_id=cohort.id,
        )

    async def tie(self, person: Phone | None = None, *, words: str = WORDS) -> None:
        """Let somebody (the coach) follow the link that ties the cohort to the group."""
        await self.link()
        who = person or self.coach
        await self.do("members", person=who.id, member="bot", status="member", payload=f"g{words}")
        await self.settle()

    async def link(self) -> None:
        """Make the link that ties the cohort to a group."""
        now = await self.coach.now()
        with self.begin() as work:
            coach = work.candidates.by_chat(self.coach.id)
            assert coach is not None
            invite = Invite(
                id=0,
                cohort_id=self.cohort_id,
                errand=Errand.GROUP,
                made_by=coach.id,
                made_at=now,
                expires=now + timedelta(days=7),
                uses=1,
            )
            work.invites.add(invite, words=WORDS)

    async def username(self) -> str:
        """Return the bot's name at Telegram's."""
        query = {"person": self.coach.id}
        chat = (await self.client.get(f"/api/groups/{self.id}/chat", params=query)).raise_for_status().json()
        name: str = chat["bot"]["username"]
        return name

    def place(self, thread_id: int | None) -> None:
        """Let posts stand in a topic from now on, the next board as a new message."""
        with self.begin() as work:
            cohort = work.cohorts.get(self.cohort_id)
            assert cohort.group is not None
            placed = replace(cohort.group, thread_id=thread_id, board_id=None)
            work.cohorts.save(replace(cohort, group=placed))

    async def do(self, what: str, **body: Any) -> dict[str, Any]:
        """Do something in the group and return the playground's answer."""
        answer = await self.client.post(f"/api/groups/{self.id}/{what}", json=body)
        shown: dict[str, Any] = answer.raise_for_status().json()
        return shown

    async def write(self, text: str, who: Phone | None = None, **more: Any) -> None:
        """Let somebody (the coach) write."""
        await self.do("messages", person=(who or self.coach).id, text=text, **more)
        await self.settle()

    async def press(self, who: Phone, message: Message, data: str, **more: Any) -> dict[str, Any]:
        """Let somebody press a button of a message; return what they alone are told."""
        answer = await self.do("press", person=who.id, message_id=message.id, data=data, **more)
        assert answer["answered"], "every press is answered"
        await self.settle()
        return answer

    async def press_in_vain(self, who: Phone, message: Message, data: str) -> None:
        """Let somebody press a button although every answer is refused."""
        await who.in_vain(self.do("press", person=who.id, message_id=message.id, data=data))

    async def said(self, who: Phone | None = None) -> list[Message]:
        """Return what the bot said in the group."""
        query = {"person": (who or self.coach).id}
        chat = (await self.client.get(f"/api/groups/{self.id}/chat", params=query)).raise_for_status().json()
        return [_message(it) for it in chat["messages"] if it["by"] == "bot"]

    async def threads(self) -> list[int | None]:
        """Return in which topic each message of the bot stands."""
        query = {"person": self.coach.id}
        chat = (await self.client.get(f"/api/groups/{self.id}/chat", params=query)).raise_for_status().json()
        return [it["thread"] for it in chat["messages"] if it["by"] == "bot"]

    async def requests(self, method: str, chat_id: int | None = None) -> list[dict[str, Any]]:
        """Return what the bot asked of Telegram about the group so far."""
        every = (await self.client.get("/api/requests")).raise_for_status().json()
        wanted = chat_id or self.id
        return [it for it in every if it["method"] == method and str(wanted) in str(it["params"])]

    async def fail(self, method: str, code: int, description: str, **more: Any) -> None:
        """Order a refusal for the next request."""
        body = {"method": method, "times": 1, "error_code": code, "description": description, **more}
        (await self.client.post("/api/faults", json=body)).raise_for_status()

    async def settle(self) -> None:
        await self.coach.settle()

    def cohort(self) -> Cohort:
        with self.begin() as work:
            return work.cohorts.get(self.cohort_id)

    def group(self) -> Group:
        found = self.cohort().group
        assert found is not None
        return found

    def mail(self, who: Phone) -> tuple[Mail, ...]:
        with self.begin() as work:
            person = work.candidates.by_chat(who.id)
            return work.mailbox.of(person.id) if person else ()

    def chairs(self) -> set[int]:
        """Return the private chats of the present coaches."""
        with self.begin() as work:
            return {work.candidates.get(it.coach_id).chat_id for it in work.cohorts.chairs(self.cohort_id)}

    def close(self) -> None:
        with self.begin() as work:
            cohort = work.cohorts.get(self.cohort_id)
            work.cohorts.save(replace(cohort, closed_at=cohort.opened_at))
