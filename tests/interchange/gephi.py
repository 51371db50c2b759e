"""Reads GEXF files with Gephi's own toolkit: gephi.py TOOLKIT.jar FILE...

Every node is there with its label, colour, size and position; parallel edges of one kind are one edge to Gephi."""
import sys
import xml.etree.ElementTree as xml

import jpype

GEXF = "{http://www.gexf.net/1.2draft}"


def main():
    jpype.startJVM("-Djava.awt.headless=true", "-Xmx2g", classpath=[sys.argv[1]])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    lookup = jpype.JClass("org.openide.util.Lookup").getDefault()
    service = lambda name: lookup.lookup(jpype.JClass(name))
    projects = service("org.gephi.project.api.ProjectController")
    importer = service("org.gephi.io.importer.api.ImportController")
    wrong = 0
    for path in sys.argv[2:]:
        projects.newProject()
        space = projects.getCurrentWorkspace()
        container = importer.importFile(jpype.JClass("java.io.File")(path))
        importer.process(container, jpype.JClass("org.gephi.io.processor.plugin.DefaultProcessor")(), space)
        graph = service("org.gephi.graph.api.GraphController").getGraphModel(space).getDirectedGraph()
        root = xml.parse(path).getroot()
        nodes = list(root.iter(f"{GEXF}node"))
        edges = {(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in root.iter(f"{GEXF}edge")}
        found = (graph.getNodeCount(), graph.getEdgeCount())
        first = graph.getNode(nodes[0].get("id"))
        shown = str(first.getLabel()) == nodes[0].get("label") and first.size() > 0 and (first.x(), first.y()) != (0, 0)
        right = found == (len(nodes), len(edges)) and shown
        wrong += not right
        print(f"Gephi: {found[0]} nodes, {found[1]} edges of {len(nodes)} and {len(edges)}{'' if right else ': WRONG'}")
    sys.exit(wrong > 0)


main()
