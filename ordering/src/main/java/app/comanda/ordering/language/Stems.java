package app.comanda.ordering.language;

/** Brings the forms of a word together: plural, gender and the small forms of Spanish. */
final class Stems {
    private Stems() {}

    /** Without its plural: "tomatoes" and "tomato", "limones" and "limon", "anchovies" and "anchovy" meet. */
    static String plain(String word) {
        int end = word.length();
        if ((end > 3 || (end == 3 && word.charAt(1) == 'e'))
                && word.charAt(end - 1) == 's'
                && word.charAt(end - 2) != 's') {
            end--;
        }
        if (end > 3 && word.charAt(end - 1) == 'e') {
            end--;
        }
        if (end > 3 && word.charAt(end - 1) == 'y') {
            return word.substring(0, end - 1) + "i";
        }
        return end == word.length() ? word : word.substring(0, end);
    }

    /** Without gender and small form either: "hawaiano" and "hawaiana", "papitas" and "papas" meet. */
    static String bare(String word) {
        String plain = plain(word);
        int end = plain.length();
        if (end > 3 && (plain.charAt(end - 1) == 'o' || plain.charAt(end - 1) == 'a')) {
            end--;
        }
        if (end > 4 && plain.startsWith("it", end - 2)) {
            end -= plain.startsWith("cit", end - 3) && (end > 5 || plain.charAt(end - 4) == 'e') ? 3 : 2;
        }
        return end == plain.length() ? plain : root(plain.substring(0, end));
    }

    /** As it is spelt without an ending: "yuquita" is of "yuca", "juguito" of "jugo", "cervecita" of "cerveza". */
    private static String root(String stem) {
        if (stem.length() > 3 && stem.endsWith("qu")) {
            return stem.substring(0, stem.length() - 2) + "c";
        }
        if (stem.length() > 3 && stem.endsWith("gu")) {
            return stem.substring(0, stem.length() - 1);
        }
        return stem.endsWith("z") ? stem.substring(0, stem.length() - 1) + "c" : stem;
    }
}
