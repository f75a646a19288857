package app.comanda.bot.console;

import java.util.List;

/**
 * What an operator asked for cannot be done. Carries an HTTP status and a sentence for each reason: the API gives it as
 * problem+json, a page shows it.
 */
public final class Refusal extends RuntimeException {
    private final int status;
    private final transient List<Phrase> reasons;

    /** A refusal for one reason. */
    public Refusal(int status, String es, String en) {
        this(status, List.of(new Phrase(es, en)));
    }

    /** A refusal for one or more reasons. */
    public Refusal(int status, List<Phrase> reasons) {
        super(String.join(" ", reasons.stream().map(Phrase::en).toList()));
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    /** All of it, for the API and the log. */
    String sentence() {
        return String.join(" ", reasons.stream().map(Phrase::en).toList());
    }

    int status() {
        return status;
    }

    List<Phrase> reasons() {
        return reasons;
    }
}
