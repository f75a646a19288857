package app.comanda.ordering.language;

/**
 * How far a written word is from one of the menu, in slips: a letter too many, missing or wrong is one, two letters that
 * changed places less, and letters that sound alike in Spanish or lie side by side on a keyboard less again.
 */
final class Spelling {
    private static final float SOUND = 0.35f;
    private static final float NEIGHBOUR = 0.65f;
    private static final float SWAP = 0.6f;
    private static final float DOUBLE = 0.3f;
    private static final String[] ALIKE = {"scz", "bv", "yij", "kqc", "gj", "nm", "ou", "ei"};
    private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final byte[] NEAR = near();
    private static final String VOWELS = "aeiou";
    private static final int LONGEST = 24;

    private Spelling() {}

    /** The most slips that are forgiven in a word of so many letters; zero forgives none. */
    static float forgiven(int letters) {
        if (letters <= 2) {
            return 0;
        }
        if (letters == 3) {
            return 0.4f;
        }
        if (letters <= 5) {
            return 1.0f;
        }
        return letters <= 8 ? 1.7f : 2.2f;
    }

    /** A word as it sounds in Peru: "poyo" and "pollo", "kiero" and "quiero", "serbesa" and "cerveza" are the same. */
    static String sound(String word) {
        StringBuilder heard = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            boolean soft = next == 'e' || next == 'i';
            switch (c) {
                case 'h' -> {
                    if (i > 0 && word.charAt(i - 1) == 'c') {
                        heard.append('h');
                    }
                }
                case 'l' -> {
                    if (next == 'l') {
                        heard.append('y');
                        i++;
                    } else {
                        heard.append('l');
                    }
                }
                case 'i' -> heard.append(between(word, i) ? 'y' : 'i');
                case 'z' -> heard.append('s');
                case 'v' -> heard.append('b');
                case 'c' -> heard.append(soft ? 's' : next == 'h' ? 'c' : 'k');
                case 'q' -> {
                    heard.append('k');
                    i += next == 'u' ? 1 : 0;
                }
                case 'g' -> heard.append(soft ? 'j' : 'g');
                default -> heard.append(c);
            }
        }
        return heard.toString();
    }

    /** Whether a letter stands between two vowels. */
    private static boolean between(String word, int i) {
        return i > 0
                && i + 1 < word.length()
                && VOWELS.indexOf(word.charAt(i - 1)) >= 0
                && VOWELS.indexOf(word.charAt(i + 1)) >= 0;
    }

    /** The letters of a word as bits: two words far apart differ in many. */
    static int letters(String word) {
        int bits = 0;
        for (int i = 0; i < word.length(); i++) {
            bits |= 1 << (word.charAt(i) & 31);
        }
        return bits;
    }

    /** The slips between two words, or a number above {@code most} where there are more. */
    static float slips(String written, String meant, float most) {
        int n = written.length();
        int m = meant.length();
        if (Math.abs(n - m) > most + 1 || n > LONGEST || m > LONGEST) {
            return most + 1;
        }
        float[] before = new float[m + 1];
        float[] above = new float[m + 1];
        float[] row = new float[m + 1];
        for (int j = 1; j <= m; j++) {
            above[j] = above[j - 1] + gap(meant, j - 1);
        }
        for (int i = 1; i <= n; i++) {
            row[0] = above[0] + gap(written, i - 1);
            float least = row[0];
            for (int j = 1; j <= m; j++) {
                float best = above[j - 1] + change(written.charAt(i - 1), meant.charAt(j - 1));
                best = Math.min(best, above[j] + gap(written, i - 1));
                best = Math.min(best, row[j - 1] + gap(meant, j - 1));
                if (i > 1
                        && j > 1
                        && written.charAt(i - 1) == meant.charAt(j - 2)
                        && written.charAt(i - 2) == meant.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + SWAP);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            float[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        float first =
                written.charAt(0) == meant.charAt(0) || change(written.charAt(0), meant.charAt(0)) < 0.5f ? 0 : 0.4f;
        return above[m] + first;
    }

    /** A letter that is there only once: cheap where it is silent or doubles the one before. */
    private static float gap(String word, int i) {
        char c = word.charAt(i);
        if (c == 'h') {
            return SOUND;
        }
        if (i > 0 && word.charAt(i - 1) == c) {
            return DOUBLE;
        }
        return c == 'u' && i > 0 && (word.charAt(i - 1) == 'q' || word.charAt(i - 1) == 'g') ? DOUBLE : 1;
    }

    private static float change(char one, char other) {
        if (one == other) {
            return 0;
        }
        if (one < 'a' || one > 'z' || other < 'a' || other > 'z') {
            return 1;
        }
        byte near = NEAR[(one - 'a') * 26 + other - 'a'];
        return near == 2 ? SOUND : near == 1 ? NEIGHBOUR : 1;
    }

    private static byte[] near() {
        byte[] near = new byte[26 * 26];
        for (String row : KEYS) {
            for (int i = 1; i < row.length(); i++) {
                both(near, row.charAt(i - 1), row.charAt(i), (byte) 1);
            }
        }
        for (String group : ALIKE) {
            for (int i = 0; i < group.length(); i++) {
                for (int j = 0; j < i; j++) {
                    both(near, group.charAt(i), group.charAt(j), (byte) 2);
                }
            }
        }
        return near;
    }

    private static void both(byte[] near, char one, char other, byte how) {
        near[(one - 'a') * 26 + other - 'a'] = how;
        near[(other - 'a') * 26 + one - 'a'] = how;
    }
}
