package app.comanda.bot.console;

import app.comanda.bot.source.MenuSource;
import app.comanda.ordering.menu.Source;
import java.util.Map;

/** The menus of both sources, to be compared. */
public record BothMenus(Map<Source, MenuSource> bySource) {
    public BothMenus {
        bySource = Map.copyOf(bySource);
    }
}
