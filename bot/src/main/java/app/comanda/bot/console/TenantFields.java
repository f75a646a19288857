package app.comanda.bot.console;

import app.comanda.bot.tenant.TenantSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The settings of a tenant as fields of a form. */
public final class TenantFields {
    private static final Map<TenantSetting, Phrase> TITLES = Map.ofEntries(
            title(TenantSetting.COMANDA_RESTAURANT_NAME, "Nombre del restaurante", "Restaurant's name"),
            title(TenantSetting.COMANDA_LANGUAGE, "Primer idioma (es o en)", "First language (es or en)"),
            title(TenantSetting.COMANDA_LANGUAGES, "Idiomas (es,en)", "Languages (es,en)"),
            title(TenantSetting.WHATSAPP_PHONE_NUMBER_ID, "WhatsApp: id del número", "WhatsApp: phone number ID"),
            title(TenantSetting.WHATSAPP_ACCESS_TOKEN, "WhatsApp: token", "WhatsApp: access token"),
            title(
                    TenantSetting.WHATSAPP_MESSAGES_PER_SECOND,
                    "WhatsApp: mensajes por segundo",
                    "WhatsApp: messages a second"),
            title(TenantSetting.WHATSAPP_NEWS_TEMPLATE, "WhatsApp: plantilla de avisos", "WhatsApp: news template"),
            title(
                    TenantSetting.COMANDA_PERSON_HOURS,
                    "Horas que se espera a una persona",
                    "Hours a person is waited for"),
            title(
                    TenantSetting.COMANDA_SENDER_MESSAGES_PER_MINUTE,
                    "Mensajes por minuto que se leen de un cliente (0: todos)",
                    "Messages a minute that are read of a customer (0: all)"),
            title(
                    TenantSetting.COMANDA_NUMBER_MESSAGES_PER_MINUTE,
                    "Mensajes por minuto que se leen de todos los clientes (0: todos)",
                    "Messages a minute that are read of all customers (0: all)"),
            title(TenantSetting.COMANDA_BRANCH_NAME, "Nombre del local", "Branch's name"),
            title(TenantSetting.COMANDA_BRANCH_ADDRESS, "Dirección del local", "Branch's address"),
            title(TenantSetting.COMANDA_BRANCH_COORDINATES, "Latitud y longitud", "Latitude and longitude"),
            title(TenantSetting.COMANDA_CITY, "Ciudad", "City"),
            title(TenantSetting.COMANDA_TIME_ZONE, "Zona horaria", "Time zone"),
            title(TenantSetting.COMANDA_CURRENCY, "Moneda", "Currency"),
            title(TenantSetting.COMANDA_SERVICES, "Servicios", "Services"),
            title(TenantSetting.COMANDA_PAYMENTS, "Formas de pago", "Ways to pay"),
            title(TenantSetting.COMANDA_CARD_INSTRUCTIONS, "Cómo pagar con tarjeta", "How to pay by card"),
            title(TenantSetting.COMANDA_YAPE_INSTRUCTIONS, "Cómo pagar con Yape", "How to pay with Yape"),
            title(TenantSetting.COMANDA_PLIN_INSTRUCTIONS, "Cómo pagar con Plin", "How to pay with Plin"),
            title(TenantSetting.COMANDA_MERCADO_PAGO_INSTRUCTIONS, "Enlace de Mercado Pago", "Mercado Pago link"),
            title(TenantSetting.COMANDA_BANK_TRANSFER_INSTRUCTIONS, "Cuenta para transferir", "Account for transfers"),
            title(
                    TenantSetting.COMANDA_CART_REMINDER_MINUTES,
                    "Minutos hasta recordar un carrito dejado (0: nunca)",
                    "Minutes until a left cart is remembered (0: never)"),
            title(TenantSetting.CARTAAI_SUBDOMAIN, "CartaAI: subdominio", "CartaAI: sub-domain"),
            title(TenantSetting.CARTAAI_LOCAL_ID, "CartaAI: id del local (LOC…)", "CartaAI: branch id (LOC…)"),
            title(TenantSetting.CARTAAI_API_TOKEN, "CartaAI: token o clave", "CartaAI: token or key"),
            title(TenantSetting.CARTAAI_AUTH, "CartaAI: bearer o service-key", "CartaAI: bearer or service-key"),
            title(TenantSetting.CARTAAI_API_BASE_URL, "CartaAI: dirección", "CartaAI: address"));

    private TenantFields() {}

    /** A field: the setting's name, what staff call it, whether it is a secret, and what is in it. */
    public record Field(String name, Phrase title, boolean secret, boolean set, String value) {}

    private static Map.Entry<TenantSetting, Phrase> title(TenantSetting setting, String es, String en) {
        return Map.entry(setting, new Phrase(es, en));
    }

    static List<String> names() {
        return Arrays.stream(TenantSetting.values()).map(TenantSetting::name).toList();
    }

    static List<String> secrets() {
        return Arrays.stream(TenantSetting.values())
                .filter(TenantSetting::secret)
                .map(TenantSetting::name)
                .toList();
    }

    /** Every field; a secret's value is never in it. */
    static List<Field> filled(Map<String, String> values) {
        return Arrays.stream(TenantSetting.values())
                .map(setting -> {
                    String value = values.getOrDefault(setting.name(), "");
                    Phrase name = new Phrase(setting.name(), setting.name());
                    return new Field(
                            setting.name(),
                            TITLES.getOrDefault(setting, name),
                            setting.secret(),
                            !value.isEmpty(),
                            setting.secret() ? "" : value);
                })
                .toList();
    }
}
