package app.comanda.ordering.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people ask for another of a restaurant's branches, in Spanish and English. */
public final class BranchWords {
    private static final Set<List<String>> PHRASES = Stream.of(
                    "cambiar local",
                    "cambiar de local",
                    "cambiar sede",
                    "cambiar de sede",
                    "cambiar tienda",
                    "cambiar de tienda",
                    "cambiar sucursal",
                    "cambiar de sucursal",
                    "otro local",
                    "otra sede",
                    "otra tienda",
                    "otra sucursal",
                    "locales",
                    "sedes",
                    "tiendas",
                    "sucursales",
                    "ver locales",
                    "qué locales tienen",
                    "change branch",
                    "change the branch",
                    "another branch",
                    "other branch",
                    "branches",
                    "change location",
                    "change store",
                    "another location",
                    "locations")
            .map(Words::meaningful)
            .collect(Collectors.toUnmodifiableSet());

    private BranchWords() {}

    /** Whether the whole text asks for the branches and nothing else. */
    public static boolean ask(String text) {
        return PHRASES.contains(Words.meaningful(text));
    }
}
