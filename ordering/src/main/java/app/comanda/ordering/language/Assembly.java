package app.comanda.ordering.language;

import app.comanda.ordering.language.Reading.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds the lines of an order from the steps of a reading. */
final class Assembly {
    private final Lines lines;
    private final Making making;
    private final String text;
    private final List<Work> works = new ArrayList<>();
    private final List<Span> unknown = new ArrayList<>();
    private List<Work> targets = new ArrayList<>();
    private @Nullable Work whole;
    /** What was said of all lines before there were any. */
    private final Work template = new Work();

    private Step.Type last = Step.Type.DROPPED;

    Assembly(Lines lines, List<Token> tokens, String text) {
        this.lines = lines;
        this.making = new Making(lines, tokens);
        this.text = text;
    }

    /** The lines of a reading; its unknown words are at {@link #unknown()}. */
    List<Reading.Line> of(Hypothesis hypothesis) {
        List<Step> steps = new ArrayList<>();
        for (Step step = hypothesis.steps; step != null; step = step.before()) {
            steps.add(step);
        }
        int end = 0;
        for (Step step : steps.reversed()) {
            take(step);
            boolean of = step.type() == Step.Type.UNKNOWN && last == Step.Type.PRODUCT && step.from() == end;
            last = of ? last : step.type();
            end = step.to();
        }
        works.forEach(this::follow);
        List<Reading.Line> made = new ArrayList<>();
        for (Work work : works) {
            if (!work.dropped && work.quantity >= 0) {
                Reading.Line line = making.line(work);
                if (line != null) {
                    made.add(line);
                }
            }
        }
        return made;
    }

    /** A line takes what was said of all of them before. */
    private void follow(Work work) {
        work.size = work.size == null ? template.size : work.size;
        work.groups.addAll(template.groups);
        template.picks.stream()
                .filter(pick -> lines.having(work.set, pick.mention()).length > 0)
                .forEach(work.picks::add);
        work.notes.addAll(template.notes);
    }

    /** What was said last of other units, the other way round: "una con azúcar y otra sin". */
    private void opposite(Work work, boolean without) {
        for (Work other : live().reversed()) {
            if (other != work && !other.picks.isEmpty()) {
                Work.Pick said = other.picks.getLast();
                work.picks.add(new Work.Pick(said.mention(), without, Level.NORMAL, 1));
                return;
            }
        }
    }

    List<Span> unknown() {
        return unknown;
    }

    private void take(Step step) {
        Mention mention = step.mention();
        switch (step.type()) {
            case OPEN -> {
                Work work = new Work();
                work.quantity = step.value();
                work.said = step.value() > 0;
                works.add(work);
                targets = List.of(work);
                whole = null;
            }
            case QUANTITY ->
                each(work -> {
                    work.quantity = step.value();
                    work.said = true;
                });
            case SIZE -> each(work -> work.size = mention);
            case PRODUCT, INSTEAD, IMPLIED ->
                each(work -> {
                    work.set = step.set() == null ? work.set : step.set();
                    work.closeness = mention == null
                            ? Math.min(work.closeness, work.said ? 0.7f : 0.5f)
                            : Math.min(work.closeness, Math.max(0.75f, Lines.closeness(mention, work.set)));
                });
            case OPTION -> each(work -> work.picks.add(pick(step, false)));
            case EXCLUDED -> each(work -> work.picks.add(pick(step, true)));
            case OPTION_INSTEAD -> each(work -> replaced(work, pick(step, false)));
            case NOTE -> each(work -> work.notes.add(words(step)));
            case SIZES -> live().stream().filter(work -> work.size == null).forEach(work -> work.size = mention);
            case AND_HALF -> andHalf(step);
            case PIECES -> each(work -> work.pieces = step.value());
            case HEADED ->
                each(work -> {
                    template.size = work.size;
                    work.dropped = true;
                });
            case EVERY ->
                each(work -> {
                    if (mention != null) {
                        work.groups.add(mention);
                    }
                });
            case AHEAD -> targets = List.of(template);
            case WITHOUT_IT -> each(work -> opposite(work, true));
            case WITH_IT -> each(work -> opposite(work, false));
            case LEVEL ->
                each(work -> {
                    if (!work.picks.isEmpty()) {
                        Work.Pick last = work.picks.removeLast();
                        work.picks.add(new Work.Pick(last.mention(), last.excluded(), step.level(), last.quantity()));
                    }
                });
            case NOT_THAT ->
                each(work -> {
                    if (!work.picks.isEmpty()) {
                        Work.Pick last = work.picks.removeLast();
                        work.picks.add(new Work.Pick(last.mention(), true, last.level(), last.quantity()));
                    }
                });
            case RETRACTED ->
                each(work -> {
                    if (last == Step.Type.OPTION && !work.picks.isEmpty()) {
                        work.picks.removeLast();
                    } else if (last == Step.Type.PRODUCT || last == Step.Type.SIZE) {
                        work.dropped = true;
                    }
                });
            case REFERRED -> refer(step);
            case DROPPED -> each(work -> work.dropped = true);
            case ALL -> targets = all(step.value());
            case SOME -> some(step.value());
            case MORE -> more(step.value());
            case SPREAD -> spread(step.value());
            case NTH -> nth(step.value());
            case UNKNOWN -> unknown.add(making.span(step.from(), step.to()));
        }
        if (step.to() > step.from() && step.type() != Step.Type.UNKNOWN) {
            each(work -> work.spans.add(making.span(step.from(), step.to())));
        }
    }

    /** An option in place of the last of its group. */
    private void replaced(Work work, Work.Pick pick) {
        int group = group(work, pick);
        int at = work.picks.size() - 1;
        while (at > 0 && (work.picks.get(at).excluded() || group(work, work.picks.get(at)) != group)) {
            at--;
        }
        if (at >= 0 && !work.picks.get(at).excluded() && group(work, work.picks.get(at)) == group) {
            work.picks.remove(at);
        }
        work.picks.add(pick);
    }

    /** Whether a line has its own choice in a group that allows one. */
    private boolean answered(Work work, Work.Pick pick) {
        int group = group(work, pick);
        return group >= 0
                && lines.shelf().dish(work.set[0]).single(group)
                && work.picks.stream().anyMatch(there -> group(work, there) == group);
    }

    private int group(Work work, Work.Pick pick) {
        return work.set.length == 0 ? -1 : Lines.group(lines.shelf().dish(work.set[0]), pick.mention());
    }

    private static Work.Pick pick(Step step, boolean excluded) {
        if (step.mention() == null) {
            throw new IllegalStateException("An option was read where none was named");
        }
        return new Work.Pick(step.mention(), excluded, step.level(), step.value());
    }

    private void each(Consumer<Work> change) {
        targets.forEach(change);
    }

    private List<Work> live() {
        return works.stream().filter(work -> !work.dropped).toList();
    }

    /** The lines that "all" or "both" means: one line of so many units, or so many lines. */
    private List<Work> all(int count) {
        List<Work> live = live();
        if (live.isEmpty() || (count > 0 && live.getLast().quantity == count)) {
            return live.isEmpty() ? List.of() : List.of(live.getLast());
        }
        return count > 0 && count < live.size() ? live.subList(live.size() - count, live.size()) : live;
    }

    private void some(int units) {
        Work from = whole;
        if (from == null) {
            List<Work> live = live();
            if (live.isEmpty()) {
                return;
            }
            from = live.getLast();
            whole = from;
        }
        if (!from.said && from.set.length > 1) {
            Work part = from.part(Math.max(1, units));
            from.dropped = true;
            works.add(part);
            targets = List.of(part);
            return;
        }
        int taken = units == 0 ? Math.max(1, from.quantity) : Math.min(units, Math.max(1, from.quantity));
        Work part = from.part(taken);
        from.quantity -= taken;
        if (from.quantity <= 0) {
            from.dropped = true;
        }
        works.add(part);
        targets = List.of(part);
    }

    private void more(int units) {
        Work last = live().isEmpty() ? null : live().getLast();
        if (last != null) {
            Work work = new Work();
            work.quantity = Math.max(1, units);
            work.said = true;
            work.set = last.set;
            works.add(work);
            targets = List.of(work);
        }
    }

    private void andHalf(Step step) {
        Work whole = targets.getLast();
        Work half = whole.part(1);
        half.size = step.mention();
        whole.place = step.value();
        works.add(half);
        targets = List.of(whole, half);
    }

    private void spread(int count) {
        List<Work> live = live();
        int from = count > 0 ? Math.max(0, live.size() - count) : 0;
        if (live.isEmpty() || (count > 0 && live.getLast().quantity == count)) {
            return;
        }
        Work last = live.getLast();
        for (Work work : live.subList(from, live.size() - 1)) {
            last.picks.stream().filter(pick -> !answered(work, pick)).forEach(work.picks::add);
            work.notes.addAll(last.notes);
            work.size = work.size == null ? last.size : work.size;
        }
    }

    private void nth(int place) {
        List<Work> live = live();
        if ((live.size() == 1 && live.getFirst().quantity > 1) || whole != null) {
            some(1);
            return;
        }
        int at = place < 0 ? live.size() - 1 : place - 1;
        targets = at >= 0 && at < live.size() ? List.of(live.get(at)) : List.of();
    }

    /** What follows is said of the last line that may be the product named. */
    private void refer(Step step) {
        int[] set = step.set() == null ? Hypothesis.NONE : step.set();
        targets = List.of();
        for (Work work : live().reversed()) {
            if (Sets.common(work.set, set).length > 0) {
                targets = List.of(work);
                return;
            }
        }
    }

    private String words(Step step) {
        Span span = making.span(step.from(), step.to());
        return text.substring(span.from(), span.to());
    }
}
