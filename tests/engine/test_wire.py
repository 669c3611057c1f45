"""pack and Unpacker."""

from hypothesis import given
from hypothesis import strategies as st

from podium.engine.wire import Unpacker, pack


@given(st.lists(st.lists(st.binary(max_size=40), max_size=4), max_size=5), st.integers(1, 20))
def test_messages_arrive_whole(messages: list[list[bytes]], size: int) -> None:
    """However a stream is cut, the frames that come out are those that went in."""
    stream = b"".join(pack(frames) for frames in messages)
    pieces = [stream[at : at + size] for at in range(0, len(stream), size)]
    unpacker = Unpacker()
    assert [frames for piece in pieces for frames in unpacker.feed(piece)] == messages
