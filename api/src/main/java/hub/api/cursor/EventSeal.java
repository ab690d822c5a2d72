package hub.api.cursor;

import hub.api.ApiSettings;
import hub.model.partner.Viewer;
import hub.normalize.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals places in a feed, which would count hidden records if they could be read; for the same reader the same place has the same seal. */
@Component
public final class EventSeal {
    private static final int LONGEST = 512;

    private final Siv siv;

    public EventSeal(ApiSettings settings) {
        siv = new Siv(Sha256.bytes("event\n" + settings.secret()));
    }

    public String seal(byte[] place, Viewer viewer) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(siv.seal(whose(viewer), place));
    }

    /** Empty if it is none that was sealed for this reader. */
    public Optional<byte[]> open(String sealed, Viewer viewer) {
        if (sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return siv.open(whose(viewer), Base64.getUrlDecoder().decode(sealed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] whose(Viewer viewer) {
        return CursorSeal.whose(viewer).getBytes(StandardCharsets.UTF_8);
    }
}
