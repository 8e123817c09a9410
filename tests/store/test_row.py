from lobcoach.store.rows_care import CoachReflectionRow, ScanRow
from lobcoach.store.rows_notes import PlanStepRow


def test_a_table_is_called_as_its_row():
    assert PlanStepRow.__tablename__ == "plan_step"
    assert CoachReflectionRow.__tablename__ == "coach_reflection"
    assert ScanRow.__tablename__ == "scan"


def test_every_row_begins_with_its_id_and_times():
    for row in (PlanStepRow, ScanRow):
        assert list(row.model_fields)[:4] == ["id", "created", "changed", "changes"]
