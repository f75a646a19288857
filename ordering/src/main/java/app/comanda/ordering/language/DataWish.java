package app.comanda.ordering.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a customer may want done with what is known of them. */
public enum DataWish {
    /** That it is erased. */
    ERASE;

    /** Right before a phrase they say the contrary. */
    private static final List<String> NEGATIONS = List.of("no", "nunca", "not", "don t", "do not", "never", "sin");

    /** Said as a part of anything. */
    private static final List<String> PHRASES = phrases();

    /** Said alone; as a part of more they may mean something else. */
    private static final List<String> ALONE = List.of(
            "borrar datos",
            "eliminar datos",
            "olvidate de mi",
            "olvidame",
            "derecho al olvido",
            "forget me",
            "please forget me",
            "erase me",
            "delete me",
            "right to be forgotten",
            "erase data",
            "delete data");

    /** What a text asks for; empty where it asks for nothing of it. */
    public static Optional<DataWish> of(String text) {
        String said = " " + Words.normalise(text) + " ";
        return ALONE.contains(said.strip()) || PHRASES.stream().anyMatch(phrase -> says(said, phrase))
                ? Optional.of(ERASE)
                : Optional.empty();
    }

    private static boolean says(String said, String phrase) {
        int at = said.indexOf(" " + phrase + " ");
        return at >= 0 && NEGATIONS.stream().noneMatch(no -> (said.substring(0, at) + " ").endsWith(" " + no + " "));
    }

    /** Every way to say "erase" with every way to say "what you know of me". */
    private static List<String> phrases() {
        List<String> spanish = List.of(
                "borra",
                "borrar",
                "borre",
                "borren",
                "borres",
                "borrame",
                "borrenme",
                "borrarme",
                "elimina",
                "eliminar",
                "elimine",
                "eliminen",
                "elimines",
                "eliminame",
                "eliminenme",
                "suprime",
                "supriman",
                "suprimir");
        List<String> mine = List.of(
                "mis datos",
                "todos mis datos",
                "los datos",
                "mi informacion",
                "toda mi informacion",
                "mi cuenta",
                "mi numero de su sistema",
                "lo que sabes de mi",
                "todo lo que sabes de mi",
                "lo que saben de mi");
        List<String> english = List.of("delete", "erase", "remove", "forget", "wipe");
        List<String> my = List.of(
                "my data",
                "all my data",
                "my personal data",
                "my information",
                "my personal information",
                "my info",
                "my account",
                "what you know about me",
                "everything you know about me");
        return Stream.concat(joined(spanish, mine), joined(english, my)).toList();
    }

    private static Stream<String> joined(List<String> verbs, List<String> things) {
        return verbs.stream().flatMap(verb -> things.stream().map(thing -> verb + " " + thing));
    }
}
