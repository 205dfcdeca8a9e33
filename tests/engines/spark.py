"""Spark on this machine as a cluster has it: a master, and workers in processes of their own."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

#: What a worker has: one core, and this much memory.
_MEMORY = 1024


def missing() -> str:
    """Say what is not here that Spark needs; "" where all is."""
    if importlib.util.find_spec("pyspark") is None:
        return "no PySpark here: pip install 'sahara-cli[spark]' in a checkout"
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        return "no Java here, which Spark runs on: apt-get install openjdk-17-jre-headless"
    return ""


def home() -> str:
    """Give the folder of PySpark's own Spark, which a cluster is started from."""
    found = importlib.util.find_spec("pyspark")
    assert found is not None
    assert found.origin is not None
    return str(Path(found.origin).parent)


def url(executors: int) -> str:
    """Name a cluster on this machine with so many executors, as `--engine` takes it."""
    settings = {
        "spark.master": f"local-cluster[{executors},1,{_MEMORY}]",
        "spark.executor.memory": f"{_MEMORY}m",
        "spark.driver.memory": "1g",
        "spark.sql.shuffle.partitions": str(2 * executors),
    }
    return "pyspark://?" + "&".join(f"{key}={value}" for key, value in settings.items())


def environment() -> dict[str, str]:
    """Give what a process needs in its environment that starts such a cluster."""
    return {
        **os.environ,
        "SPARK_HOME": home(),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "PYTHONWARNINGS": "ignore",
    }


def run(script: Path, *words: str) -> str:
    """Run a script of ours in a process that may start Spark, and give what it prints."""
    told = subprocess.run(
        [sys.executable, str(script), *words],
        env={**environment(), "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True, encoding="utf-8", check=False, timeout=900,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr[-3000:]
    return told.stdout
