package app.comanda.bot.tenant;

import java.util.List;

/** Settings with which Comanda does not start. */
public final class WrongSettings extends RuntimeException {
    private final transient List<String> problems;

    /** One problem. */
    public WrongSettings(String problem) {
        this(List.of(problem));
    }

    WrongSettings(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each setting that is missing or wrong, naming it; never its value where that is secret. */
    public List<String> problems() {
        return problems;
    }
}
