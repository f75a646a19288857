package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.sandbox.carta.Order;
import app.comanda.sandbox.meta.OutgoingMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two branches behind one number, and two restaurants beside each other. */
class BranchesTest {
    @TempDir
    Path folder;

    private Installation installation;

    /** The demo's pizzería and its bodega as two branches behind the pizzería's number; the grill beside them. */
    @BeforeEach
    void start() throws Exception {
        installation = Installation.start(
                folder,
                Map.of(
                        "COMANDA_TENANTS", "braza,aurelio,bodega",
                        "AURELIO_COMANDA_BRANCH_NAME", "Barranco",
                        "BODEGA_COMANDA_RESTAURANT", "aurelio",
                        "BODEGA_COMANDA_BRANCH_NAME", "Miraflores",
                        "BODEGA_COMANDA_BRANCH_COORDINATES", "-12.1211,-77.0297",
                        "BODEGA_WHATSAPP_PHONE_NUMBER_ID", Installation.AURELIO));
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    @DisplayName(
            "cases 63, 64: each branch has its own menu and its orders, and another restaurant knows nothing of it")
    void ordersGoToTheBranchThatWasChosen() throws Exception {
        Diner ana = installation.diner("51933334444", "Ana", Installation.AURELIO);
        ana.writes("hola").hears("¿De qué local quieres pedir?");
        ana.taps("Barranco").hears("Te atiende Barranco");
        ana.taps("Ver el menú").hears("¿Qué se te antoja?");
        ana.taps("Pizzas clásicas").hears("Elige uno");
        ana.taps("Americana").hears("¿En qué presentación");
        ana.taps("Personal").hears("Tipo de masa");
        ana.taps("Tradicional").hears("Extras");
        ana.taps("Sin nada más").hears("¿Cuántas unidades");
        ana.taps("1").hears("¿Qué hacemos ahora?");
        ana.taps("Pagar").hears("¿Te lo llevamos o lo recoges?");
        ana.taps("🏪 Recojo en local").hears("¿A nombre de quién");
        ana.writes("Ana").hears("¿Cómo vas a pagar?");
        OutgoingMessage next = ana.taps("Yape").hears("¿Lo pedimos?");
        assertThat(next.text()).contains("Barranco");
        ana.taps("✅ Confirmar").hears("El restaurante recibió tu pedido");

        List<Order> orders = installation.sandbox.carta().orders();
        assertThat(orders).hasSize(1);

        Diner elsewhere = installation.diner("51933334444", "Ana", Installation.BRAZA);
        elsewhere.writes("¿cómo va mi pedido?").hears("pedido");
        assertThat(elsewhere.all())
                .allSatisfy(message -> assertThat(message.text())
                        .doesNotContain("Barranco", orders.getFirst().orderNumber()));
    }

    @Test
    void theMenuIsThatOfTheBranchThatWasChosen() throws Exception {
        Diner ana = installation.diner("51933335555", "Ana", Installation.AURELIO);
        ana.writes("hola").hears("¿De qué local");
        ana.shares(-12.12, -77.03).hears("el más cercano primero");
        ana.taps("Miraflores").hears("Te atiende Miraflores");
        ana.taps("Ver el menú").hears("¿Qué se te antoja?");
        ana.writes("cambiar de local").hears("¿De qué local");
        ana.taps("Barranco").hears("Te atiende Barranco");
        ana.taps("Ver el menú").hears("¿Qué se te antoja?");
        ana.taps("Pizzas clásicas").hears("Elige uno");
    }
}
