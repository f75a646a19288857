package app.comanda.bot.console;

import app.comanda.bot.carta.Call;
import app.comanda.bot.carta.CredentialTrial;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.whatsapp.GraphClient;
import java.util.ArrayList;
import java.util.List;

/** Tries a branch's credentials on both sides and says readably what came of it. */
public final class Trials {
    private final CredentialTrial carta;
    private final GraphClient graph;

    public Trials(CredentialTrial carta, GraphClient graph) {
        this.carta = carta;
        this.graph = graph;
    }

    /** Makes each call once; blocks for as long as they take. */
    List<TrialView> run(Tenant tenant) {
        List<TrialView> views = new ArrayList<>();
        if (tenant.platform() != null) {
            carta.run(tenant).forEach(result -> views.add(view(result)));
        }
        views.add(
                switch (graph.number(tenant)) {
                    case GraphClient.NumberLook.Known known ->
                        new TrialView(
                                "WhatsApp",
                                "phone-number",
                                true,
                                new Phrase(
                                        "bien: " + known.name() + ", " + known.number(),
                                        "ok: " + known.name() + ", " + known.number()));
                    case GraphClient.NumberLook.Refused refused ->
                        new TrialView(
                                "WhatsApp", "phone-number", false, new Phrase(refused.sentence(), refused.sentence()));
                });
        return views;
    }

    private static TrialView view(CredentialTrial.Result result) {
        return switch (result) {
            case CredentialTrial.Result.Works works ->
                new TrialView("CartaAI", works.call().label(), true, found(works.call(), works.count()));
            case CredentialTrial.Result.Fails fails ->
                new TrialView("CartaAI", fails.call().label(), false, new Phrase(fails.sentence(), fails.sentence()));
        };
    }

    private static Phrase found(Call call, int count) {
        return switch (call) {
            case MENU, PRODUCTS -> new Phrase("bien: " + count + " productos", "ok: " + count + " products");
            case DETAILS -> new Phrase("bien: " + count + " detalle", "ok: " + count + " of one product");
            case CATEGORIES -> new Phrase("bien: " + count + " categorías", "ok: " + count + " categories");
            case ZONES -> new Phrase("bien: " + count + " zonas de reparto", "ok: " + count + " delivery zones");
            case ORDERS -> new Phrase("bien: " + count + " pedidos desde hoy", "ok: " + count + " orders since today");
            case DRIVERS -> new Phrase("bien: " + count + " repartidores libres", "ok: " + count + " couriers free");
            case ORDER, ORDER_STATUS, BUSINESS -> new Phrase("bien", "ok");
        };
    }
}
