package hub.api.vocabulary;

import hub.api.access.Needs;
import hub.api.problem.ApiProblem;
import hub.api.trail.Audited;
import hub.api.vocabulary.Vocabularies.Word;
import hub.model.audit.Action;
import hub.model.partner.Role;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The words that the hub knows: for input forms, and for whoever maps an own vocabulary. */
@RestController
class VocabularyController {
    private static final String PATH = "/api/v1/vocabulary";

    /** The names of all vocabularies. */
    record NamesBody(List<String> vocabularies) {}

    /** One vocabulary. */
    record WordsBody(String vocabulary, List<Word> words) {}

    /** The names of all vocabularies. */
    @GetMapping(PATH)
    @Needs({Role.PUBLISHER, Role.INVESTIGATOR, Role.SUBSCRIBER, Role.COORDINATOR, Role.OPERATOR})
    @Audited(Action.LOOK)
    NamesBody names() {
        return new NamesBody(Vocabularies.labels());
    }

    /** The words of one vocabulary. */
    @GetMapping(PATH + "/{name}")
    @Needs({Role.PUBLISHER, Role.INVESTIGATOR, Role.SUBSCRIBER, Role.COORDINATOR, Role.OPERATOR})
    @Audited(Action.LOOK)
    WordsBody words(@PathVariable String name) {
        Vocabularies vocabulary = Vocabularies.find(name).orElseThrow(ApiProblem::notFound);
        return new WordsBody(vocabulary.label(), vocabulary.words().toList());
    }
}
