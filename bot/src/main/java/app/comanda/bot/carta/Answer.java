package app.comanda.bot.carta;

import java.util.function.Function;

/** What a call to CartaAI came to: what was asked for, or why not. */
sealed interface Answer<T> {

    /** The platform answered with what was asked for. */
    record Ok<T>(T value) implements Answer<T> {}

    /** It did not. */
    record Failed<T>(CartaError error) implements Answer<T> {}

    /** The same answer with its value read further; a failure stays itself. */
    default <U> Answer<U> then(Function<? super T, Answer<U>> next) {
        return switch (this) {
            case Ok<T> ok -> next.apply(ok.value());
            case Failed<T> failed -> new Failed<>(failed.error());
        };
    }
}
