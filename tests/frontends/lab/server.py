"""JupyterLab as build.mjs has made it, served by Debian's jupyterlab_server.
    python3 server.py FOLDER [jupyter_server's options]"""
import json
import os
import sys

from jupyter_server.base.handlers import APIHandler
from jupyterlab_server import LabServerApp
from tornado import web, websocket

folder = os.path.abspath(sys.argv.pop(1))
with open(os.path.join(folder, "node_modules", "@jupyterlab", "application", "package.json"), encoding="utf-8") as file:
    described = json.load(file)


class Me(APIHandler):
    """Who is at the keyboard: later servers than Debian's are asked this."""

    @web.authenticated
    def get(self):
        self.finish({"identity": {"username": "learner", "name": "Learner", "display_name": "Learner", "initials": "L", "avatar_url": None, "color": None}, "permissions": {}})


class Events(websocket.WebSocketHandler):
    """Here they would report events."""


class Lab(LabServerApp):
    name = "lab"
    app_name = "JupyterLab"
    app_version = described["version"]
    app_settings_dir = user_settings_dir = os.path.join(os.environ["JUPYTER_CONFIG_DIR"], "lab")
    workspaces_dir = os.path.join(os.environ["JUPYTER_CONFIG_DIR"], "workspaces")
    static_dir = templates_dir = os.path.join(folder, "static")
    schemas_dir = os.path.join(folder, "schemas")
    themes_dir = os.path.join(folder, "themes")
    load_other_extensions = False

    def initialize_handlers(self):
        self.serverapp.web_app.settings["page_config_data"] = {"baseUrl": self.serverapp.base_url}
        self.handlers.append(("/api/me", Me))
        self.handlers.append(("/api/events/subscribe", Events))
        super().initialize_handlers()


def _jupyter_server_extension_points():
    return [{"module": "__main__", "app": Lab}]


Lab.launch_instance()
