package app.comanda.bot.console;

import java.util.List;

/** The console's pages in the order of its navigation: a page is registered here, and nowhere else. */
final class Navigation {
    private Navigation() {}

    static final List<Entry> ENTRIES = List.of(
            new Entry("/console", new Phrase("Inicio", "Home")),
            new Entry("/console/kitchen", new Phrase("Cocina", "Kitchen")),
            new Entry(TalkPages.PATH, new Phrase("Conversaciones", "Conversations")),
            new Entry(CarePages.PATH, new Phrase("Atención", "Care")),
            new Entry("/console/tenants", new Phrase("Restaurantes", "Restaurants")),
            new Entry(AliasPages.PATH, new Phrase("Otros nombres", "Other names")),
            new Entry("/console/links", new Phrase("Enlaces", "Links")),
            new Entry("/console/rollout", new Phrase("Plataforma", "Platform")));

    /**
     * A page of the navigation.
     *
     * @param path of the page; paths below it belong to it as well
     */
    record Entry(String path, Phrase title) {
        boolean holds(String visited) {
            return visited.equals(path) || (!path.equals("/console") && visited.startsWith(path + "/"));
        }
    }
}
