package app.comanda.ordering.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people ask for a person, and for the bot again. */
public final class PersonWords {
    /** Said alone, these mean nothing else. */
    private static final Set<List<String>> WANTED = meanings(
            "humano",
            "un humano",
            "persona",
            "una persona",
            "una persona real",
            "un ser humano",
            "agente",
            "un agente",
            "asesor",
            "un asesor",
            "asesora",
            "una asesora",
            "operador",
            "un operador",
            "operadora",
            "representante",
            "un representante",
            "encargado",
            "el encargado",
            "la encargada",
            "atención al cliente",
            "ayuda humana",
            "human",
            "a human",
            "a real human",
            "person",
            "a person",
            "a real person",
            "real person",
            "agent",
            "an agent",
            "live agent",
            "operator",
            "an operator",
            "representative",
            "a representative",
            "customer service",
            "someone real");

    private static final Set<List<String>> BACK = meanings(
            "bot",
            "el bot",
            "seguir con el bot",
            "sigo con el bot",
            "volver al bot",
            "volver con el bot",
            "regresar al bot",
            "back to the bot",
            "back to bot",
            "continue with the bot",
            "go on with the bot",
            "the bot");

    private static final String SOMEBODY_ES =
            "(alguien|(una? |el |la |algun |alguna )?(persona|humano|ser humano|agente|asesor|asesora|operador|operadora"
                    + "|encargado|encargada|representante|administrador|administradora|gerente|supervisor|supervisora"
                    + "|dueno|duena))";
    private static final String SOMEBODY_EN =
            "(someone|somebody|((a|an|the|some|your) )?((real|live|actual) )?(person|human|human being|agent"
                    + "|representative|operator|manager|staff|staff member|member of staff))";

    /** Over {@link Words#normalise}d text. */
    private static final Pattern ASKED = Pattern.compile("\\b("
            + "(hablar|hable|conversar|chatear|comunicarme|comunicar|comuniqueme|comunicame|comuniquenme|contactar"
            + "|contactarme|pasame|paseme|pasenme)( por favor)?( con)? " + SOMEBODY_ES
            + "|(atienda|atiendan|atiendame|responda|respondame|ayude|conteste)( por favor)? " + SOMEBODY_ES
            + "|(quiero|quisiera|necesito|prefiero) (a )?(una? )(persona|humano|ser humano|agente|asesor|asesora|operador"
            + "|operadora|representante)( real)?$"
            + "|(talk|speak|chat) (to|with) " + SOMEBODY_EN
            + "|(connect|transfer) me (to|with) " + SOMEBODY_EN
            + "|(get|give) me (a|an) ((real|live) )?(person|human|agent|representative|operator)"
            + "|(want|need|prefer) (a|an) ((real|live) )?(person|human|agent|representative|operator)"
            + ")\\b");

    private PersonWords() {}

    /** Whether a text asks for a person. */
    public static boolean wanted(String text) {
        return wantedAlone(text) || ASKED.matcher(Words.normalise(text)).find();
    }

    /** Whether a text asks for a person and says nothing else: safe even where any words are an answer. */
    public static boolean wantedAlone(String text) {
        return WANTED.contains(Words.meaningful(text));
    }

    /** Whether a text asks for the bot again. */
    public static boolean back(String text) {
        return BACK.contains(Words.meaningful(text));
    }

    private static Set<List<String>> meanings(String... phrases) {
        return Stream.of(phrases).map(Words::meaningful).collect(Collectors.toUnmodifiableSet());
    }
}
