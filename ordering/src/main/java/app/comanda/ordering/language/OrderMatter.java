package app.comanda.ordering.language;

import java.util.List;
import java.util.Optional;

/** What is brought up about an order that was placed, recognised by words that hardly mean anything else then. */
public enum OrderMatter {
    CANCEL,
    MISSING,
    WRONG,
    LATE,
    PROBLEM;

    /** What a text brings up; empty where it brings up nothing of it. */
    public static Optional<OrderMatter> of(String text) {
        String said = " " + Words.normalise(text) + " ";
        for (OrderMatter matter : values()) {
            if (phrases(matter).stream().anyMatch(phrase -> said.contains(" " + phrase + " "))) {
                return Optional.of(matter);
            }
        }
        return Optional.empty();
    }

    /** Whether a text says no more than that there is a problem, so that it has to be asked what it is. */
    public static boolean onlyNames(String text) {
        String said = Words.normalise(text);
        return phrases(PROBLEM).contains(said);
    }

    /** As {@link Words#normalise} leaves them: "hasn't" is "hasn t". */
    private static List<String> phrases(OrderMatter matter) {
        return switch (matter) {
            case CANCEL ->
                List.of(
                        "cancela mi pedido",
                        "cancela el pedido",
                        "cancelar mi pedido",
                        "cancelar el pedido",
                        "cancelen mi pedido",
                        "cancelame el pedido",
                        "anula mi pedido",
                        "anula el pedido",
                        "anular mi pedido",
                        "anular el pedido",
                        "anulen mi pedido",
                        "ya no quiero mi pedido",
                        "ya no quiero el pedido",
                        "cancel my order",
                        "cancel the order",
                        "don t want my order anymore");
            case MISSING ->
                List.of(
                        "me falta",
                        "me falto",
                        "falto",
                        "faltaron",
                        "faltan cosas",
                        "falta algo",
                        "no vino",
                        "no vinieron",
                        "no me trajeron",
                        "no trajeron",
                        "se olvidaron",
                        "is missing",
                        "are missing",
                        "was missing",
                        "were missing",
                        "something missing",
                        "didn t come with",
                        "you forgot",
                        "they forgot");
            case WRONG ->
                List.of(
                        "no es lo que pedi",
                        "no era lo que pedi",
                        "eso no pedi",
                        "no pedi eso",
                        "pedido equivocado",
                        "se equivocaron",
                        "me trajeron otra cosa",
                        "me mandaron otra cosa",
                        "llego otra cosa",
                        "vino otra cosa",
                        "llego mal",
                        "vino mal",
                        "wrong order",
                        "wrong item",
                        "wrong food",
                        "not what i ordered",
                        "didn t order this",
                        "didn t order that");
            case LATE ->
                List.of(
                        "llego frio",
                        "llego fria",
                        "llegaron frias",
                        "llegaron frios",
                        "vino frio",
                        "vino fria",
                        "esta frio",
                        "esta fria",
                        "estaba frio",
                        "estaba fria",
                        "llego helado",
                        "llego tarde",
                        "no llega",
                        "no llega mi pedido",
                        "no ha llegado",
                        "no me llega",
                        "no me ha llegado",
                        "se demora",
                        "se demoran",
                        "se estan demorando",
                        "esta demorando",
                        "demora mucho",
                        "demoran mucho",
                        "tarda mucho",
                        "estan tardando",
                        "esta tardando",
                        "hasn t arrived",
                        "has not arrived",
                        "not here yet",
                        "still waiting",
                        "is late",
                        "running late",
                        "taking too long",
                        "arrived cold",
                        "came cold",
                        "is cold",
                        "was cold",
                        "are cold");
            case PROBLEM ->
                List.of(
                        "problema",
                        "un problema",
                        "tengo un problema",
                        "hay un problema",
                        "hubo un problema",
                        "problema con mi pedido",
                        "problemas con mi pedido",
                        "problema con el pedido",
                        "tengo un problema con mi pedido",
                        "tuve un problema con mi pedido",
                        "hay un problema con mi pedido",
                        "reclamo",
                        "un reclamo",
                        "quiero hacer un reclamo",
                        "tengo un reclamo",
                        "una queja",
                        "tengo una queja",
                        "problem with my order",
                        "a problem with my order",
                        "i have a problem with my order",
                        "there is a problem with my order",
                        "something is wrong with my order",
                        "i have a complaint",
                        "complaint");
        };
    }
}
