"""Articles: what the company has written down for its callers, found by `knowledge`."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from neuracrm_voice.crm import article_index
from neuracrm_voice.database import Base, now

MOST_BODY_CHARACTERS = 20_000
"""Some eight pages; a longer text is several articles."""


class Article(Base):
    """A guide. Without a `line_id` it is for every line; a `body` of numbered lines is steps."""

    __tablename__ = "articles"
    __table_args__ = (
        Index("ix_articles_created_at", "created_at", "id"),
        CheckConstraint("title <> ''", name="title_is_given"),
        CheckConstraint(f"length(body) <= {MOST_BODY_CHARACTERS}", name="body_is_no_book"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    line_id: Mapped[int | None] = mapped_column(ForeignKey("lines.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, index=True)


article_index.follow(Article.__table__)
