//! The outcome for each list, reported to the program that runs the workers.

use crate::graph::{Census, Graph, NodeKind};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// The outcome for one list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ListStatus {
    /// `read`, `failed`, or `warning` for a problem that concerns several lists.
    pub status: &'static str,
    /// The path of the list as given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<PathBuf>,
    /// The name of the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<String>,
    /// The number of resources.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resources: Option<usize>,
    /// The number of mentions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentions: Option<usize>,
    /// The number of warnings that `check` would show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warnings: Option<usize>,
    /// What is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

impl ListStatus {
    pub(super) fn of(list: String, graph: &Graph, warnings: usize) -> Self {
        let mut census = Census::default();
        census.add(graph);
        Self {
            status: "read",
            list: Some(list),
            resources: Some(census.count(NodeKind::Resource)),
            mentions: Some(census.mentions()),
            warnings: Some(warnings),
            ..Self::default()
        }
    }

    pub(super) fn failed(path: Option<&Path>, message: String) -> Self {
        Self { status: "failed", path: path.map(Path::to_owned), message: Some(message), ..Self::default() }
    }

    pub(super) fn warning(message: String) -> Self {
        Self { status: "warning", message: Some(message), ..Self::default() }
    }
}
