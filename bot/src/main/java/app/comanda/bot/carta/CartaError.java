package app.comanda.bot.carta;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a call to CartaAI gave nothing usable. Holds neither secrets nor what customers wrote.
 *
 * @param tenant whose branch was asked
 */
public record CartaError(Call call, String tenant, Kind kind) {

    /** One sentence for logs and operators, naming the setting to look at where there is one. */
    public String sentence() {
        String setting = kind.setting();
        return "CartaAI's " + call.label() + " for tenant " + tenant + ": " + kind.cause()
                + (setting == null ? "" : "; check " + setting);
    }

    /** The classes of failure, as far as they are treated differently. */
    public sealed interface Kind {

        /** What happened, in a few words. */
        String cause();

        /** The word for metrics. */
        String outcome();

        /** The setting that most often causes it, or null. */
        default @Nullable String setting() {
            return null;
        }

        /** Whether asking again soon may help. */
        default boolean passing() {
            return false;
        }

        /** No connection was made: the request surely was not sent. */
        record Unreachable(String cause) implements Kind {
            @Override
            public String outcome() {
                return "unreachable";
            }

            @Override
            public String setting() {
                return "CARTAAI_API_BASE_URL";
            }

            @Override
            public boolean passing() {
                return true;
            }
        }

        /**
         * Comanda itself did not send the call, to spare the platform or because the tenant has too many under way.
         *
         * @param pause how long a caller had better stay away
         */
        record HeldBack(Reason reason, Duration pause) implements Kind {

            /** Why a call was not sent. */
            public enum Reason {
                /** Too many calls have failed lately; the platform is left alone for some seconds. */
                BREAKER_OPEN("breaker-open", "not sent: too many calls failed lately, the circuit breaker is open"),
                /** As many calls wait already as may wait. */
                QUEUE_FULL("queue-full", "not sent: too many calls are waiting"),
                /** The calls before it took so long that its turn did not come. */
                NO_TURN("no-turn", "not sent: the calls before it took too long"),
                /** The platform asked for a rest with 429 and Retry-After. */
                ASKED_TO_REST("asked-to-rest", "not sent: the platform asked for a rest"),
                /** Comanda is being stopped. */
                STOPPING("stopping", "not sent: interrupted");

                private final String outcome;
                private final String cause;

                Reason(String outcome, String cause) {
                    this.outcome = outcome;
                    this.cause = cause;
                }
            }

            @Override
            public String cause() {
                return reason.cause;
            }

            @Override
            public String outcome() {
                return reason.outcome;
            }

            @Override
            public boolean passing() {
                return reason == Reason.ASKED_TO_REST;
            }

            /** Whether it was for want of a turn at this side, which tells nothing of the platform. */
            boolean noTurn() {
                return switch (reason) {
                    case QUEUE_FULL, NO_TURN, STOPPING -> true;
                    case BREAKER_OPEN, ASKED_TO_REST -> false;
                };
            }
        }

        /** No answer in time; whether the request was acted on is not known. */
        record TimedOut(String cause) implements Kind {
            @Override
            public String outcome() {
                return "timeout";
            }

            @Override
            public String setting() {
                return "CARTAAI_API_TIMEOUT";
            }

            @Override
            public boolean passing() {
                return true;
            }
        }

        /** The connection broke before the whole answer was there; whether the request was acted on is not known. */
        record Lost(String cause) implements Kind {
            @Override
            public String outcome() {
                return "lost";
            }

            @Override
            public boolean passing() {
                return true;
            }
        }

        /**
         * A 5xx, of the platform or of a proxy before it.
         *
         * @param retryAfter what the answer asks for, or null
         */
        record Server(int status, @Nullable Duration retryAfter) implements Kind {
            @Override
            public String cause() {
                return "answered " + status;
            }

            @Override
            public String outcome() {
                return "server";
            }

            @Override
            public boolean passing() {
                return true;
            }
        }

        /**
         * 429: too many requests.
         *
         * @param retryAfter what the answer asks for, or null
         */
        record RateLimited(@Nullable Duration retryAfter) implements Kind {
            @Override
            public String cause() {
                return "too many requests";
            }

            @Override
            public String outcome() {
                return "rate-limited";
            }

            @Override
            public boolean passing() {
                return true;
            }
        }

        /** The token is not accepted. */
        record Unauthorised(String cause) implements Kind {
            @Override
            public String outcome() {
                return "unauthorised";
            }

            @Override
            public String setting() {
                return "CARTAAI_API_TOKEN";
            }
        }

        /**
         * 404.
         *
         * @param message the platform's own words; null when it was not the platform that answered
         */
        record NotFound(@Nullable String message) implements Kind {
            @Override
            public String cause() {
                return "not found" + (message == null ? "" : ": " + message);
            }

            @Override
            public String outcome() {
                return "not-found";
            }

            @Override
            public String setting() {
                return message == null ? "CARTAAI_API_BASE_URL" : "CARTAAI_SUBDOMAIN and CARTAAI_LOCAL_ID";
            }
        }

        /**
         * The platform said no in its own words.
         *
         * @param status of HTTP; 2xx for a refusal inside a successful answer
         */
        record Refused(int status, String message) implements Kind {
            @Override
            public String cause() {
                return "refused (" + status + "): " + message;
            }

            @Override
            public String outcome() {
                return "refused";
            }
        }

        /**
         * An answer that cannot be read as what the contract promises.
         *
         * @param status of HTTP
         * @param field the first thing that is wrong, as a path, with what is wrong about it
         */
        record Unreadable(int status, String field) implements Kind {
            @Override
            public String cause() {
                return "unreadable answer (" + status + "): " + field;
            }

            @Override
            public String outcome() {
                return "unreadable";
            }
        }

        /** The answer is about somebody else's order. */
        record Foreign() implements Kind {
            @Override
            public String cause() {
                return "the order is not this customer's";
            }

            @Override
            public String outcome() {
                return "foreign";
            }
        }
    }
}
