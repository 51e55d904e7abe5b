"""Tasks: what people have promised callers to do."""

from datetime import datetime
from typing import Any, Literal

from apiflask import APIBlueprint
from pydantic import BaseModel, ConfigDict
from sqlalchemy import Select, or_, select

from neuracrm_voice.crm.drafts import NewTask, TaskChange
from neuracrm_voice.crm.tasks import FIRST_REFERENCE, Task
from neuracrm_voice.services import services
from neuracrm_voice.web.api import writing
from neuracrm_voice.web.api.freshness import etag_of, headers, not_modified, unchanged
from neuracrm_voice.web.api.paging import ListQuery, read_page
from neuracrm_voice.web.api.queries import Moment, RecordId, Words, id_of
from neuracrm_voice.web.auth import auth

blueprint = APIBlueprint("tasks", __name__, tag="Tasks")


class TasksQuery(ListQuery):
    """Filters of the tasks."""

    kind: Literal["callback", "message", "hand_over", "follow_up"] | None = None
    status: Literal["open", "done"] | None = None
    contact_id: RecordId | None = None
    q: Words | None = None
    since: Moment | None = None


class TaskItem(BaseModel):
    """A task. `phone` is where to call back; `briefing` is {who, what, mood, tried}.

    `recording_url` is the carrier's address of a message; `accepted_at` is when a person took
    the caller over.
    """

    model_config = ConfigDict(from_attributes=True)

    id: int
    reference: str
    kind: str
    contact_id: int | None
    due_at: datetime | None
    phone: str | None
    note: str
    briefing: dict[str, Any]
    recording_url: str | None
    accepted_at: datetime | None
    status: str


class TaskPage(BaseModel):
    """Tasks, newest first."""

    items: list[TaskItem]
    next: str | None


@blueprint.get("/tasks")
@blueprint.auth_required(auth, roles=["tasks:read"])
@blueprint.input(TasksQuery, location="query", arg_name="query")
@blueprint.output(TaskPage)
def list_tasks(query: TasksQuery) -> Any:  # noqa: ANN401 - APIFlask takes a page or a response.
    """List tasks.

    `q` searches notes, or is a reference such as K-5042; `since` is when the task was made.
    """
    with services().database.read() as session:
        etag = etag_of(session, Task)
        if unchanged(etag):
            return not_modified(etag)
        rows, following = read_page(session, find(query), query, (Task.created_at, Task.id))
    return TaskPage(items=[TaskItem.model_validate(row) for row in rows], next=following), headers(
        etag
    )


@blueprint.get("/tasks/<int:task_id>")
@blueprint.auth_required(auth, roles=["tasks:read"])
@blueprint.output(TaskItem)
def show_task(task_id: int) -> Any:  # noqa: ANN401 - APIFlask takes an item or a response.
    """Show one task."""
    return writing.show(Task, task_id, TaskItem)


@blueprint.post("/tasks")
@blueprint.auth_required(auth, roles=["tasks:write"])
@blueprint.input(NewTask, location="json", arg_name="draft")
@blueprint.output(TaskItem, status_code=201)
def create_task(draft: NewTask) -> Any:  # noqa: ANN401 - as above.
    """Create a task."""
    return writing.create(Task, draft, TaskItem)


@blueprint.patch("/tasks/<int:task_id>")
@blueprint.auth_required(auth, roles=["tasks:write"])
@blueprint.input(TaskChange, location="json", arg_name="draft")
@blueprint.output(TaskItem)
def change_task(task_id: int, draft: TaskChange) -> Any:  # noqa: ANN401 - as above.
    """Change a task."""
    return writing.change(Task, task_id, draft, TaskItem)


def find(query: TasksQuery) -> Select[Task]:
    """Return the tasks a query asks for."""
    found = select(Task)
    for name in ("kind", "status", "contact_id"):
        if (wanted := getattr(query, name)) is not None:
            found = found.where(getattr(Task, name) == wanted)
    if query.q:
        number = id_of(query.q, "K", FIRST_REFERENCE)
        texts = [text.icontains(query.q, autoescape=True) for text in (Task.note,)]
        found = found.where(Task.id == number if number else or_(*texts))
    if query.since:
        found = found.where(Task.created_at >= query.since)
    return found
