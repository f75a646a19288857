package app.comanda.bot.rollout;

import app.comanda.bot.rollout.Plan.Schedule;
import app.comanda.bot.rollout.Plan.Step;
import java.time.Instant;
import java.util.Optional;

/** Whether a schedule takes its next step: a pure decision. */
final class Advance {
    private Advance() {}

    /**
     * The plan with the next step taken; empty where it is not time, somebody has paused it, or something is wrong.
     *
     * @param healthy whether the calls of the last while are within the limits
     */
    static Optional<Plan> next(Plan plan, boolean healthy, Instant now) {
        Schedule schedule = plan.schedule();
        if (schedule == null
                || schedule.over()
                || schedule.paused()
                || !healthy
                || !plan.fallen().isEmpty()) {
            return Optional.empty();
        }
        Step step = schedule.steps().get(schedule.next());
        if (now.toEpochMilli() - schedule.since() < step.waitMillis()) {
            return Optional.empty();
        }
        Setting setting = Setting.parse(step.setting()).orElseThrow();
        return Optional.of(plan.with(step.flag(), setting, now)
                .with(new Schedule(schedule.steps(), schedule.next() + 1, now.toEpochMilli(), false)));
    }
}
