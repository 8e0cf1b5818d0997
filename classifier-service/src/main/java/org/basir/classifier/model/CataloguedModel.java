package org.basir.classifier.model;

import org.basir.classifier.registry.RegisteredModel;

/// A model on hand and what the registry keeps of it.
record CataloguedModel(InstalledModel installed, RegisteredModel registered) {}
