package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Reply.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Cuts a long list into pages of a chat's list, with rows to turn them. */
final class Pages {
    private Pages() {}

    /**
     * The rows of one page; the nearest one where there is no such page.
     *
     * @param fixed rows that every page ends with
     * @param turn the tap that opens a page
     */
    static List<Row> page(List<Row> items, List<Row> fixed, int page, IntFunction<TapId> turn, Texts texts) {
        int room = ChatLimits.LIST_ROWS - fixed.size();
        List<Row> rows = new ArrayList<>();
        if (items.size() <= room) {
            rows.addAll(items);
        } else {
            int last = lastPage(items.size(), room);
            int here = Math.clamp(page, 0, last);
            int start = start(here, room);
            rows.addAll(items.subList(start, here == last ? items.size() : start(here + 1, room)));
            if (here > 0) {
                rows.add(new Row(turn.apply(here - 1), texts.previousPage(), null));
            }
            if (here < last) {
                rows.add(new Row(turn.apply(here + 1), texts.nextPage(), null));
            }
        }
        rows.addAll(fixed);
        return rows;
    }

    /** The first page has a row to go on, those between have two rows to turn, the last has one to go back. */
    private static int start(int page, int room) {
        return page == 0 ? 0 : room - 1 + (page - 1) * (room - 2);
    }

    private static int lastPage(int items, int room) {
        int page = 1;
        while (items - start(page, room) > room - 1) {
            page++;
        }
        return page;
    }
}
