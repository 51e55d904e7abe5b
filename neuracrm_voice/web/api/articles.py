"""Articles: what callers are told when they ask."""

from datetime import datetime
from typing import Any

from apiflask import APIBlueprint
from pydantic import BaseModel, ConfigDict
from sqlalchemy import Select, or_, select

from neuracrm_voice.crm.articles import Article
from neuracrm_voice.crm.drafts import ArticleChange, NewArticle
from neuracrm_voice.services import services
from neuracrm_voice.web.api import writing
from neuracrm_voice.web.api.freshness import etag_of, headers, not_modified, unchanged
from neuracrm_voice.web.api.paging import ListQuery, read_page
from neuracrm_voice.web.api.queries import Moment, RecordId, Words
from neuracrm_voice.web.auth import auth

blueprint = APIBlueprint("articles", __name__, tag="Articles")


class ArticlesQuery(ListQuery):
    """Filters of the articles."""

    line_id: RecordId | None = None
    q: Words | None = None
    since: Moment | None = None


class ArticleItem(BaseModel):
    """An article; without a `line_id` it is for every line."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    line_id: int | None
    title: str
    body: str
    created_at: datetime
    updated_at: datetime


class ArticlePage(BaseModel):
    """Articles, newest first."""

    items: list[ArticleItem]
    next: str | None


@blueprint.get("/articles")
@blueprint.auth_required(auth, roles=["articles:read"])
@blueprint.input(ArticlesQuery, location="query", arg_name="query")
@blueprint.output(ArticlePage)
def list_articles(query: ArticlesQuery) -> Any:  # noqa: ANN401 - APIFlask takes a page or a response.
    """List articles.

    `line_id` gives those a line answers from, which are its own and those for every line; `q`
    searches titles and bodies; `since` is when the article was written.
    """
    with services().database.read() as session:
        etag = etag_of(session, Article)
        if unchanged(etag):
            return not_modified(etag)
        rows, following = read_page(session, find(query), query, (Article.created_at, Article.id))
    return ArticlePage(
        items=[ArticleItem.model_validate(row) for row in rows], next=following
    ), headers(etag)


@blueprint.get("/articles/<int:article_id>")
@blueprint.auth_required(auth, roles=["articles:read"])
@blueprint.output(ArticleItem)
def show_article(article_id: int) -> Any:  # noqa: ANN401 - APIFlask takes an item or a response.
    """Show one article."""
    return writing.show(Article, article_id, ArticleItem)


@blueprint.post("/articles")
@blueprint.auth_required(auth, roles=["articles:write"])
@blueprint.input(NewArticle, location="json", arg_name="draft")
@blueprint.output(ArticleItem, status_code=201)
def create_article(draft: NewArticle) -> Any:  # noqa: ANN401 - as above.
    """Create an article."""
    return writing.create(Article, draft, ArticleItem)


@blueprint.patch("/articles/<int:article_id>")
@blueprint.auth_required(auth, roles=["articles:write"])
@blueprint.input(ArticleChange, location="json", arg_name="draft")
@blueprint.output(ArticleItem)
def change_article(article_id: int, draft: ArticleChange) -> Any:  # noqa: ANN401 - as above.
    """Change an article."""
    return writing.change(Article, article_id, draft, ArticleItem)


def find(query: ArticlesQuery) -> Select[Article]:
    """Return the articles a query asks for."""
    found = select(Article)
    if query.line_id:
        found = found.where(or_(Article.line_id.is_(None), Article.line_id == query.line_id))
    if query.q:
        matches = [
            text.icontains(query.q, autoescape=True) for text in (Article.title, Article.body)
        ]
        found = found.where(or_(*matches))
    if query.since:
        found = found.where(Article.created_at >= query.since)
    return found
