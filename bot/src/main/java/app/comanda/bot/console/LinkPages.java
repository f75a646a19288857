package app.comanda.bot.console;

import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Links into a chat with their QR codes, to be copied and printed. */
@RestController
final class LinkPages {
    private static final String PATH = "/console/links";

    private final Screens screens;
    private final Tenants tenants;
    private final LinkDesk desk;

    LinkPages(Screens screens, Tenants tenants, LinkDesk desk) {
        this.screens = screens;
        this.tenants = tenants;
        this.desk = desk;
    }

    /** The branches to choose from; the only one at once. */
    @GetMapping(PATH)
    ResponseEntity<String> branches(HttpServletRequest request) {
        List<Tenant> all = List.copyOf(tenants.all());
        return all.size() == 1
                ? screens.on(request, PATH + "/" + all.getFirst().id(), null)
                : screens.show(request, "console/links.jte", Map.of("tenants", all));
    }

    @GetMapping(PATH + "/{tenant}")
    ResponseEntity<String> links(HttpServletRequest request, @PathVariable String tenant) {
        return screens.show(request, "console/link-list.jte", Map.of("tenant", tenant, "links", desk.all(tenant)));
    }

    /** A link's QR code. */
    @GetMapping(PATH + "/{tenant}/qr")
    ResponseEntity<byte[]> code(@PathVariable String tenant, @RequestParam String kind, @RequestParam String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrCode.svg(desk.one(tenant, kind, id).url()).getBytes(StandardCharsets.UTF_8));
    }
}
