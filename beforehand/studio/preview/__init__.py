"""What the leaflets look like now, what they say, and what keeps each from being handed out."""

from beforehand.studio.preview.preview import Preview

__all__ = ['Preview']
