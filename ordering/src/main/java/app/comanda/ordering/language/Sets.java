package app.comanda.ordering.language;

import java.util.Arrays;

/** Sets of products as ascending numbers. */
final class Sets {
    private Sets() {}

    static int[] common(int[] one, int[] other) {
        int[] found = new int[Math.min(one.length, other.length)];
        int count = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                found[count++] = one[i];
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count == one.length ? one : Arrays.copyOf(found, count);
    }

    static boolean meet(int[] one, int[] other) {
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                return true;
            }
            if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    static int[] union(int[] one, int[] other) {
        if (one.length == 0) {
            return other;
        }
        int[] both = Arrays.copyOf(one, one.length + other.length);
        int count = one.length;
        for (int value : other) {
            if (!contains(one, value)) {
                both[count++] = value;
            }
        }
        int[] set = Arrays.copyOf(both, count);
        Arrays.sort(set);
        return set;
    }

    static boolean contains(int[] set, int value) {
        return Arrays.binarySearch(set, value) >= 0;
    }

    static boolean covers(int[] set, int[] part) {
        for (int value : part) {
            if (!contains(set, value)) {
                return false;
            }
        }
        return true;
    }
}
