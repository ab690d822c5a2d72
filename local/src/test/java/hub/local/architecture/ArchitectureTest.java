package hub.local.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import hub.api.access.Needs;
import hub.api.access.Public;
import hub.api.trail.Audited;
import hub.model.partner.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house, each with its reason. */
@AnalyzeClasses(packages = "hub", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modelIsPlainJava = noClasses()
            .that()
            .resideInAPackage("hub.model..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "co.elastic..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.."))
            .because("the domain is tested without engines and outlives every one of them");

    @ArchTest
    static final ArchRule modelKnowsNobody = noClasses()
            .that()
            .resideInAPackage("hub.model..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("hub..").and(resideOutsideOfPackage("hub.model..")))
            .because("everything depends on the model");

    @ArchTest
    static final ArchRule elasticsearchOnlyInSearch = noClasses()
            .that()
            .resideOutsideOfPackage("hub.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("co.elastic..")
            .because("one place adds the viewer's tokens to every read");

    @ArchTest
    static final ArchRule formatsKnowOnlyTheModel = noClasses()
            .that()
            .resideInAPackage("hub.formats..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "hub.journal..", "hub.search..", "hub.normalize..", "hub.ingest..", "hub.api..", "hub.local.."))
            .because("a format reads bytes and writes bytes, wherever they come from");

    @ArchTest
    static final ArchRule normalizeHasNoEngines = noClasses()
            .that()
            .resideInAPackage("hub.normalize..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.apache.kafka..", "hub.journal..", "hub.search..", "hub.ingest..", "hub.api.."))
            .because("the gate and the dry run of the API use the same library");

    @ArchTest
    static final ArchRule journalAndSearchDoNotMeet = noClasses()
            .that()
            .resideInAPackage("hub.journal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("hub.search..")
            .because("the log knows nothing of the index");

    @ArchTest
    static final ArchRule searchDoesNotKnowTheLog = noClasses()
            .that()
            .resideInAPackage("hub.search..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("hub.journal..", "org.apache.kafka.."))
            .because("the index can be filled from anywhere that has revisions");

    @ArchTest
    static final ArchRule ingestAndApiNeverMeet = noClasses()
            .that()
            .resideInAPackage("hub.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("hub.api..")
            .because("they are processes of their own and scale on their own");

    @ArchTest
    static final ArchRule apiDoesNotKnowIngest = noClasses()
            .that()
            .resideInAPackage("hub.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("hub.ingest..")
            .because("they are processes of their own and scale on their own");

    @ArchTest
    static final ArchRule stagesDoNotKnowEachOther = slices().matching("hub.ingest.(*)..")
            .should()
            .notDependOnEachOther()
            .because("gate, topology and projector speak through Kafka alone");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("hub.(**)").should().beFreeOfCycles().because("data flows one way, and so do packages");

    @ArchTest
    static final ArchRule everyEndpointNamesItsRole = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and(answerRequests())
            .should()
            .beAnnotatedWith(Needs.class)
            .orShould()
            .beAnnotatedWith(Public.class)
            .because("an endpoint that nobody thought about would be open");

    @ArchTest
    static final ArchRule everyEndpointNamesWhatItIsInTheAudit = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and(answerRequests())
            .should()
            .beAnnotatedWith(Audited.class)
            .orShould()
            .beAnnotatedWith(Public.class)
            .because("what nobody named would leave no trace");

    @ArchTest
    static final ArchRule noEndpointReturnsAStoredType = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and(answerRequests())
            .should()
            .haveRawReturnType(resideInAnyPackage("hub.model..", "hub.search..", "hub.journal.."))
            .because("what is stored may change, what is answered is a contract");

    @ArchTest
    static final ArchRule everyReadHasAViewer = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleName("ViewerSearch")
            .and()
            .arePublic()
            .should(takeAViewer())
            .because("a read without a viewer has no filter");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .because("a replay and a test must see the time that they set");

    private static DescribedPredicate<JavaMethod> answerRequests() {
        return DescribedPredicate.describe(
                "answer requests",
                method -> method.getAnnotations().stream()
                        .anyMatch(mark -> mark.getRawType().getName().endsWith("Mapping")));
    }

    private static ArchCondition<JavaMethod> takeAViewer() {
        return new ArchCondition<>("take a Viewer first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean taken = !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().getFirst().isEquivalentTo(Viewer.class);
                events.add(new SimpleConditionEvent(method, taken, method.getFullName()));
            }
        };
    }

    @ArchTest
    static final ArchRule packagesSayWhatLivesInThem = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(new ArchCondition<JavaClass>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getName()));
                }
            })
            .because("null is said where it may be, and nowhere else");
}
