"""Records as models: fields declared once, read plainly where they were judged, judged by Pydantic where not.

A class's model, a Pydantic class made of the same declarations and a subclass of it, is imported when one is first
asked for: calling a class judges, as `model_validate` does. `plainly` reads what is known to be sound, and loads
nothing.
"""

from typing import Any, Self

from sahara_cli.dossier.plain import Plain


class Declared(Plain):
    """A class whose annotations are its fields, and which judges them when it is called."""

    def __new__(cls, **_: Any) -> Self:
        """Give what is to be judged by the class's model, whose `__init__` follows."""
        return object.__new__(cls if hasattr(cls, "model_config") else cls.judging())

    @classmethod
    def judging(cls) -> type[Self]:
        """Give the model that judges this class's fields."""
        from sahara_cli.dossier.models import model_of  # which imports Pydantic

        return model_of(cls)

    @classmethod
    def model_validate(cls, fields: object) -> Self:
        """Judge fields. Raises Pydantic's `ValidationError`."""
        return cls.judging().model_validate(fields)
