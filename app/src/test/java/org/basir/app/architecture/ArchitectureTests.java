package org.basir.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/// The walls of the house. A rule that no longer fits is changed here, in its own commit.
@AnalyzeClasses(packages = "org.basir", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

  private static final String[] SERVICES = {
    "org.basir.ingest..", "org.basir.classifier..", "org.basir.ranking..", "org.basir.gateway.."
  };

  @ArchTest
  static final ArchRule modelsAndMetricsKnowNoSpring =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.basir.metrics..", "org.basir.inference..", "org.basir.training..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule metricsStandOnTheirOwn =
      noClasses()
          .that()
          .resideInAPackage("org.basir.metrics..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.basir..").and(not(resideInAPackage("org.basir.metrics.."))));

  @ArchTest
  static final ArchRule inferenceKnowsNobodyAboveMetrics =
      noClasses()
          .that()
          .resideInAPackage("org.basir.inference..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.basir..")
                  .and(not(resideInAnyPackage("org.basir.inference..", "org.basir.metrics.."))));

  @ArchTest
  static final ArchRule trainingStandsOnInferenceAndMetrics =
      noClasses()
          .that()
          .resideInAPackage("org.basir.training..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.basir..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.basir.training..",
                              "org.basir.inference..",
                              "org.basir.metrics.."))));

  @ArchTest
  static final ArchRule onlyTheEngineIsNative =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.basir.training.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.bytedeco..");

  @ArchTest
  static final ArchRule servicesNeverTrain =
      noClasses()
          .that()
          .resideInAnyPackage(SERVICES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.basir.training..");

  @ArchTest
  static final ArchRule servicesMeetOnlyOverHttp =
      slices()
          .matching("org.basir.(*)..")
          .that(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are services",
                  slice ->
                      slice.stream().anyMatch(type -> resideInAnyPackage(SERVICES).test(type))))
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule nobodyKnowsTheApplication =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.basir.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.basir.app..");

  @ArchTest
  static final ArchRule controllersArePackagePrivate =
      classes()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .or()
          .areAnnotatedWith(RestController.class)
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      noFields().should().beAnnotatedWith(Autowired.class);

  @ArchTest static final ArchRule ingestFeaturesAreAcyclic = acyclic("org.basir.ingest.(*)..");

  @ArchTest
  static final ArchRule classifierFeaturesAreAcyclic = acyclic("org.basir.classifier.(*)..");

  @ArchTest static final ArchRule rankingFeaturesAreAcyclic = acyclic("org.basir.ranking.(*)..");

  @ArchTest static final ArchRule gatewayFeaturesAreAcyclic = acyclic("org.basir.gateway.(*)..");

  @ArchTest static final ArchRule metricsFeaturesAreAcyclic = acyclic("org.basir.metrics.(*)..");

  @ArchTest
  static final ArchRule inferenceFeaturesAreAcyclic = acyclic("org.basir.inference.(*)..");

  @ArchTest static final ArchRule trainingFeaturesAreAcyclic = acyclic("org.basir.training.(*)..");

  @ArchTest static final ArchRule databaseFeaturesAreAcyclic = acyclic("org.basir.db.(*)..");

  @ArchTest static final ArchRule applicationFeaturesAreAcyclic = acyclic("org.basir.app.(*)..");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  private static ArchRule acyclic(String packages) {
    return slices().matching(packages).should().beFreeOfCycles();
  }
}
