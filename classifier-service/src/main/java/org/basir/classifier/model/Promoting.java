package org.basir.classifier.model;

import org.basir.classifier.registry.Change;
import org.basir.classifier.registry.Promotions;
import org.basir.classifier.registry.Remark;
import org.basir.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Changes the active model: the new one is loaded first, then the change is written down, then it
/// answers. What can't be loaded changes nothing.
@Component
class Promoting {

  private final Candidates candidates;
  private final ModelShelf shelf;
  private final ActiveModel active;
  private final Promotions promotions;

  Promoting(Candidates candidates, ModelShelf shelf, ActiveModel active, Promotions promotions) {
    this.candidates = candidates;
    this.shelf = shelf;
    this.active = active;
    this.promotions = promotions;
  }

  /// @throws Problem 409 if the operator has set a model, or as the candidate's
  Change promote(String nameOrVersion, Remark remark) {
    refuseWherePinned();
    var model = candidates.called(nameOrVersion);
    var change = promotions.promote(model.version(), shelf.standard().version(), remark);
    active.settle(change.latest(), model);
    return change;
  }

  /// @throws Problem 409 if the operator has set a model, if nothing is promoted or something else
  ///   just was, or as the candidate's
  Change rollBack(Remark remark) {
    refuseWherePinned();
    var standing = promotions.standing();
    if (standing.active().isEmpty()) {
      throw conflict("nothing-promoted", "Nothing is promoted")
          .detail("The default is active; there is no promotion to take back.");
    }
    var model = candidates.of(standing.before());
    var change =
        promotions
            .rollBack(standing, shelf.standard().version(), remark)
            .orElseThrow(Promoting::overtaken);
    active.settle(change.latest(), model);
    return change;
  }

  private void refuseWherePinned() {
    shelf
        .pinned()
        .ifPresent(setting -> {
          throw conflict("model-pinned", "The operator has set the model")
              .detail(
                  "basir.classifier.model is set to %s and decides; unset it to promote models."
                      .formatted(setting));
        });
  }

  private static Problem overtaken() {
    return conflict("promoted-meanwhile", "Promoted meanwhile")
        .detail("Another model was promoted at this moment; see which and try again.");
  }

  private static Problem conflict(String slug, String title) {
    return Problem.of(HttpStatus.CONFLICT, slug, title);
  }
}
