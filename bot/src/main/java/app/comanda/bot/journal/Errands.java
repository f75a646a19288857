package app.comanda.bot.journal;

/** The parts of the errands' table: what a turn wants fetched or done, kept until its result is in the inbox. */
public final class Errands {
    private Errands() {}

    /** What is to be fetched. */
    public enum Kind {
        /** The menu and zones of the platform, afresh. */
        READ_MENU,
        /** Those of the built-in restaurant. */
        READ_BUILT_IN_MENU,
        /** Nothing is fetched: the customer is to be erased as soon as nothing of theirs is under way. */
        ERASE
    }

    /** An errand of a turn. */
    public record NewErrand(String id, Kind kind) {}

    /**
     * An errand this instance may run until its lease ends.
     *
     * @param fence names the lease
     */
    public record Row(ConversationKey key, String id, Kind kind, long fence) {}
}
