"""Stamps in the cache folder that say that dossiers were judged sound, so that they need not be judged again.

It has each file's inode, size, times and digest, the version of `sahara`, and the kinds of records that were sound. It
holds while the files are the same. Times tell that, unless a file had changed so shortly before that it could have
again within the clock's tick, or a time is another: then the digest does. While a promise is pending there is none.
"""

from __future__ import annotations

import json
import os
import time
from binascii import crc32
from typing import TYPE_CHECKING, Any

from sahara_cli import __version__
from sahara_cli.storage import cache

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from sahara_cli.storage.opened import Moment

    #: The files of folders as they were at one moment.
    Moments = Mapping[Path, Moment]

_LARGEST = 1_000_000
#: So long after its last change a file's times tell it from another, in nanoseconds.
_TICK = 2_000_000_000


def sound(moments: Moments) -> frozenset[str] | None:
    """Tell which kinds of records of dossiers were judged to be sound; none where no stamp holds."""
    if any(moment.pending for moment in moments.values()):
        return None
    try:
        return _holding(_read(moments), moments)
    except (ValueError, AttributeError, KeyError, TypeError):  # it is no stamp of ours
        return None


def _holding(stamp: dict[str, Any], moments: Moments) -> frozenset[str] | None:
    """Tell which kinds a stamp has as sound, where it holds of each file."""
    if stamp["sahara"] != __version__ or list(stamp["folders"]) != _real(moments):
        return None
    doubted = False
    for folder, moment in moments.items():
        stamped = stamp["folders"][os.path.realpath(folder)]
        if stamped.keys() != moment.identities.keys():
            return None
        for name in moment.identities:
            known, digest = stamped[name]
            if known == _listed(moment, name) and is_old(known, stamp["made"]):
                continue
            if digest != _digest(moment.contents[name]):
                return None
            doubted = True
    kinds = frozenset(stamp["sound"])
    if doubted and _are_old(moments):
        keep(moments, kinds)
    return kinds


def keep(moments: Moments, kinds: Iterable[str]) -> None:
    """Stamp dossiers whose records of these kinds were judged to be sound; a promise that is pending forbids it."""
    if any(moment.pending for moment in moments.values()):
        return
    folders = {
        os.path.realpath(folder): {
            name: [_listed(moment, name), _digest(moment.contents[name])]
            for name in moment.identities
        }
        for folder, moment in moments.items()
    }
    stamp = {
        "sahara": __version__,
        "made": time.time_ns(),
        "sound": sorted(kinds),
        "folders": folders,
    }
    cache.keep(_name(moments), json.dumps(stamp).encode())


def _read(moments: Moments) -> Any:
    return json.loads(cache.read(_name(moments), _LARGEST) or b"null")


def _real(moments: Moments) -> list[str]:
    return [os.path.realpath(folder) for folder in moments]


def _name(moments: Moments) -> str:
    """Name the stamp of dossiers; where others should have the same name, each has it in turn."""
    return f"{crc32(os.pathsep.join(_real(moments)).encode('utf-8', 'surrogateescape')):08x}.stamp"


def _listed(moment: Moment, name: str) -> list[int] | None:
    identity = moment.identities[name]
    return None if identity is None else list(identity)


def is_old(known: list[int] | None, now: int) -> bool:
    """Tell whether a file last changed long enough ago for its times to tell."""
    return known is None or max(known[-2:]) < now - _TICK


def _are_old(moments: Moments) -> bool:
    now = time.time_ns()
    identities = (
        _listed(moment, name) for moment in moments.values() for name in moment.identities
    )
    return all(is_old(known, now) for known in identities)


def _digest(content: bytes) -> str:
    from hashlib import sha256  # times tell, as a rule

    return sha256(content).hexdigest()
