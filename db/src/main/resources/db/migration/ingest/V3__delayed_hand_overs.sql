-- A hand-over that is tried again keeps the reason of its last attempt; until now only a refused one
-- had a reason.
alter table transcript drop constraint transcript_check6;

alter table transcript add constraint hand_over_reason check (
  (hand_over is distinct from 'FAILED' or hand_over_type is not null)
  and (hand_over_type is null or coalesce(hand_over in ('PENDING', 'FAILED'), false))
);
