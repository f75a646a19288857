package app.comanda.bot.drill;

import tools.jackson.databind.JsonNode;

/** Something the program stands on that can be taken away and given back. */
interface Outage {
    void begin() throws Exception;

    /** Whether health shows it. */
    boolean isShown(JsonNode health);

    void end() throws Exception;

    /** Whether webhooks cannot be stored meanwhile, so that Meta must bring them again. */
    boolean holdsUpWebhooks();
}
