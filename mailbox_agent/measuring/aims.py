"""What the reader by rules should at least reach. An aim is printed beside its figure, never
asserted: a set may be easier or harder than those the aims were set for."""

AIMS: dict[str, float] = {
    "kind_accuracy": 0.82,
    "automatic_precision": 0.98,
    "automatic_recall": 0.98,
    "area_accuracy": 0.60,
    "severity_within_one_step": 0.88,
    "sender_role_accuracy": 0.93,
    "customer_accuracy": 0.88,
    "language_accuracy": 0.97,
    "needs_ack_accuracy": 0.90,
    "case_bcubed_f1": 0.95,
    "action_item_f1": 0.60,
    "action_item_owner_of_matched": 0.60,
    "action_item_due_of_matched": 0.70,
    "root_cause_f1": 0.45,
    "impact_f1": 0.35,
    "grounding": 1.0,
    "new_text_token_f1": 0.98,
}
